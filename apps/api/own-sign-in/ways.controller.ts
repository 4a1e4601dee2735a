import { OWN, type Directory } from '#directory';
import { ref } from '#schema';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, UseGuards } from '@nestjs/common';
import { CLOCK, DIRECTORY, type Clock } from '../adapters.js';
import { Describe, SENT_PROBLEMS, STORE_PROBLEMS, type Described } from '../docs/describe.js';
import { Refusal } from '../http/refusal.js';
import { From, SignedIn, type Sender } from '../http/sender.js';
import { challengeAnswer, codeSecretAnswer, ownWaysAnswer } from './answers.js';
import { checkFresh } from './fresh.js';
import { given } from './given.js';
import { MakingWays, type Maker } from './making.js';

const described = (
  more: Pick<Described, 'id' | 'summary' | 'description' | 'answers' | 'body' | 'path'>,
  problems: Described['problems'] = [],
): Described => ({ ...more, tag: 'sessions', for: 'signed-in', problems: [...SENT_PROBLEMS, ...problems] });

const unknown = () => new Refusal('unknown-id', 'u hebt deze manier om in te loggen niet', { status: 404 });
const isOwn = (service: string | undefined) => OWN.some((way) => way === service);

/** What somebody has of their own to sign in with. */
@Controller('own-ways')
@UseGuards(SignedIn)
export class OwnWaysController {
  constructor(
    @Inject(DIRECTORY) private readonly directory: Directory,
    @Inject(CLOCK) private readonly now: Clock,
    private readonly making: MakingWays,
  ) {}

  @Get()
  @Describe({
    id: 'listOwnWays',
    tag: 'sessions',
    summary: 'With what you sign in, besides a sign-in service',
    for: 'signed-in',
    answers: { 200: { about: 'What there is.', schema: ref('OwnWays') } },
    problems: ['too-many-requests', '401 not-permitted', ...STORE_PROBLEMS],
  })
  list(@From() sender: Sender) {
    return this.#told(sender);
  }

  @Post('passkey-challenges')
  @Describe(
    described(
      {
        id: 'beginPasskey',
        summary: 'Begin to make one more passkey, within ten minutes of signing in',
        answers: { 201: { about: 'Begun.', schema: ref('PasskeyChallenge') } },
      },
      ['not-permitted', 'not-allowed-now', 'sign-in-again'],
    ),
  )
  async beginPasskey(@From() sender: Sender, @Body() body: unknown) {
    given(body, []);
    checkFresh(sender, this.now());
    return challengeAnswer(await this.making.passkeyChallenge(makerOf(sender)));
  }

  @Post('passkeys')
  @Describe(
    described(
      {
        id: 'addPasskey',
        summary: 'Make one more passkey',
        body: { schema: ref('NewPasskey') },
        answers: { 201: { about: 'Made.', schema: ref('OwnWays') } },
      },
      ['not-permitted', 'not-allowed-now', 'sign-in-expired', 'sign-in-refused'],
    ),
  )
  async addPasskey(@From() sender: Sender, @Body() body: unknown) {
    await this.making.addPasskey(makerOf(sender), body);
    return this.#told(sender);
  }

  @Put('passkeys/:passkey')
  @Describe(
    described(
      {
        id: 'putPasskey',
        summary: 'Call a passkey otherwise',
        path: { passkey: 'Id of the passkey.' },
        body: { schema: ref('PasskeyName') },
        answers: { 200: { about: 'Kept.', schema: ref('OwnWays') } },
      },
      ['404 unknown-id'],
    ),
  )
  async rename(@From() sender: Sender, @Param('passkey') passkey: string, @Body() body: unknown) {
    const { name } = given(body, ['name']);
    if (!(await this.directory.ownWays.rename(sender.actor.id, passkey, name))) throw unknown();
    return this.#told(sender);
  }

  @Delete('passkeys/:passkey')
  @HttpCode(204)
  @Describe(
    described(
      {
        id: 'removePasskey',
        summary: 'Remove a passkey; not the last way that you have',
        path: { passkey: 'Id of the passkey.' },
        answers: { 204: { about: 'Removed.' } },
      },
      ['404 unknown-id', 'not-allowed-now', 'sign-in-again'],
    ),
  )
  async removePasskey(@From() sender: Sender, @Param('passkey') passkey: string) {
    checkFresh(sender, this.now());
    checkRemoved(await this.directory.ownWays.remove(sender.actor.id, { passkey }));
  }

  @Post('code-secrets')
  @Describe(
    described(
      {
        id: 'beginPassword',
        summary: 'Begin to make a password with codes, within ten minutes of signing in',
        answers: { 201: { about: 'Begun.', schema: ref('CodeSecret') } },
      },
      ['not-permitted', 'sign-in-again'],
    ),
  )
  async beginPassword(@From() sender: Sender, @Body() body: unknown) {
    given(body, []);
    checkFresh(sender, this.now());
    return codeSecretAnswer(await this.making.codeSecret(makerOf(sender)));
  }

  @Post('passwords')
  @Describe(
    described(
      {
        id: 'addPassword',
        summary: 'Make a password with codes, in the place of the one that you had',
        body: { schema: ref('NewPassword') },
        answers: { 201: { about: 'Made.', schema: ref('OwnWays') } },
      },
      ['not-permitted', 'duplicate-id', 'busy', 'sign-in-expired'],
    ),
  )
  async addPassword(@From() sender: Sender, @Body() body: unknown) {
    await this.making.addPassword(makerOf(sender), body);
    return this.#told(sender);
  }

  @Delete('passwords/:account')
  @HttpCode(204)
  @Describe(
    described(
      {
        id: 'removePassword',
        summary: 'Remove a password; not the last way that you have',
        path: { account: 'The name that you sign in with.' },
        answers: { 204: { about: 'Removed.' } },
      },
      ['404 unknown-id', 'not-allowed-now', 'sign-in-again'],
    ),
  )
  async removePassword(@From() sender: Sender, @Param('account') account: string) {
    checkFresh(sender, this.now());
    checkRemoved(await this.directory.ownWays.remove(sender.actor.id, { account }));
  }

  async #told({ actor, person }: Sender) {
    const { passkeys, passwords, taken } = await this.directory.ownWays.of(actor.id);
    const names = taken && (await this.directory.names([taken.by]));
    return ownWaysAnswer({
      passkeys: passkeys.map(({ id, name, madeAt, usedAt }) => ({
        ...{ id, name, madeAt },
        ...(usedAt !== undefined && { usedAt }),
      })),
      passwords: passwords.map(({ account }) => ({ account })),
      canAdd: isOwn(person?.through?.service),
      ...(taken && { link: { ...taken, byName: names?.get(taken.by) ?? '' } }),
    });
  }
}

/**
 * Who signed in by a way of their own, for the municipalities of that way. Who came by a sign-in service adds none: it
 * would go on after their account there ended.
 */
function makerOf({ person }: Sender): Maker {
  const { through } = person ?? {};
  if (!person || !through || !isOwn(through.service))
    throw new Refusal('not-permitted', 'dit kan alleen wie met een passkey of wachtwoord van deze dienst is ingelogd');
  const { municipalities } = through;
  return { coming: { person: person.id, municipalities }, person: person.id, name: person.name, municipalities };
}

function checkRemoved(outcome: 'removed' | 'unknown' | 'last'): void {
  if (outcome === 'unknown') throw unknown();
  if (outcome === 'last')
    throw new Refusal('not-allowed-now', 'hiermee logt u in, en u hebt niets anders: voeg eerst een andere manier toe');
}
