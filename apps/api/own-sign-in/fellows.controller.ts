import { isOf, isOnlyOf, spokenFor, type Actor } from '#access';
import { today } from '#calendar';
import { holdsOn, isOver, municipalityName, type Directory, type Limit, type Member } from '#directory';
import { ref } from '#schema';
import { isSameMail } from '#vocabulary';
import { Body, Controller, Get, Inject, Param, Post, UseGuards } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { CLOCK, DIRECTORY, type Clock } from '../adapters.js';
import { KeptCouncils } from '../administration/kept-councils.js';
import { changeUnseen, permit, read } from '../administration/resource.js';
import { Describe } from '../docs/describe.js';
import { Refusal } from '../http/refusal.js';
import { From, SignedIn, type Sender } from '../http/sender.js';
import { Mail } from '../mail/mail.js';
import { tells } from '../readings/told.js';
import { fellowLinkAnswer, fellowMembersAnswer } from './answers.js';
import { given } from './given.js';
import { fellowLetter, LASTS, linkAddress } from './link-letter.js';
import { OwnSignIn } from './own-sign-in.js';
import { forTheAdministrator, notHere } from './refusals.js';

/** So many letters that somebody did not ask for themselves. */
const LETTERS: Limit = { name: 'fellow-links', points: 3, seconds: 86_400 };

const noSuch = () => new Refusal('unknown-id', 'deze persoon hoort niet bij uw adviesraad', { status: 404 });

/** Who is of the same council, as its chair or secretary has them let in again: whoever asks never sees the link. */
@Controller('municipalities/:municipality/fellow-members')
@UseGuards(SignedIn)
export class FellowsController {
  constructor(
    @Inject(DIRECTORY) private readonly directory: Directory,
    @Inject(CLOCK) private readonly now: Clock,
    private readonly councils: KeptCouncils,
    private readonly own: OwnSignIn,
    private readonly mail: Mail,
  ) {}

  @Get()
  @Describe(
    read(
      {
        id: 'listFellowMembers',
        summary: 'Who is of the councils for which you speak',
        description: 'By: the chair or secretary of a council, not who stands in for them.',
        answers: { 200: { about: 'In the order of their names.', schema: ref('FellowMembers') } },
      },
      ['not-ready'],
    ),
  )
  async list(@From() { actor }: Sender, @Param('municipality') code: string) {
    permit(actor, 'fellows', 'read', code);
    const { fellows, reachedOtherwise } = await this.#fellows(actor, code);
    tells('people', code, () => fellows.map(({ id }) => id));
    return fellowMembersAnswer(
      fellows.map((member) => ({
        ...{ id: member.id, name: member.name, councils: this.#councilsOf(member) },
        recoverable: this.#isOn && this.#isAlone(actor, code, member) && !reachedOtherwise(member),
      })),
    );
  }

  @Post(':person/sign-in-links')
  @Describe(
    changeUnseen(
      {
        id: 'addFellowSignInLink',
        summary: 'Have a link sent to somebody of your council who lost what they signed in with',
        description:
          'By: the chair or secretary of a council, not who stands in for them. It goes to the mail address that the administrator wrote down, and is answered to nobody. It is good for a day, and ends nothing until it is taken. Not of somebody who is anything else in the municipality, never signed in by a way of their own, or has no address of their own: those ask the administrator. Three a day for each person.',
        path: { person: 'Id of the person.' },
        answers: { 201: { about: 'It is on its way.', schema: ref('FellowLink') } },
      },
      ['not-ready'],
    ),
  )
  async add(
    @From() { actor, person: giver }: Sender,
    @Param('municipality') code: string,
    @Param('person') person: string,
    @Body() body: unknown,
  ) {
    permit(actor, 'fellows', 'change', code);
    given(body, []);
    const { origin } = this.own;
    if (origin === undefined) throw notHere();
    const { fellows, reachedOtherwise } = await this.#fellows(actor, code);
    const member = fellows.find(({ id }) => id === person);
    if (!member) throw noSuch();
    const { name, mail } = member;
    const council = this.#councilsOf(member).find((one) => spokenFor(actor.grants, code).includes(one)) ?? '';
    if (!this.#isOn || mail === undefined || reachedOtherwise(member) || !this.#isAlone(actor, code, member))
      throw forTheAdministrator();
    await this.#count(code, person);
    const municipalities = await this.#where(actor, person);
    const days = LASTS.recovery;
    const link = { person, municipalities, by: actor.id, council, days };
    const made = await this.directory.ownWays.makeFellowLink(link);
    if (!made) throw forTheAdministrator();
    const [{ name: called }, kept] = [
      await this.directory.administration.municipality(code),
      await this.councils.of(code),
    ];
    const letter = fellowLetter({
      ...{ link: linkAddress(origin, made.token), name, days, by: giver?.name ?? '' },
      of: called ?? municipalityName(code) ?? code,
      council: kept.find(({ id }) => id === council)?.name ?? council,
    });
    const key = `sign-in-link ${randomUUID()}`;
    await this.mail.send({ key, municipality: code, person, kind: 'signInLink', to: mail, letter });
    return fellowLinkAnswer({ expiresAt: made.expiresAt });
  }

  get #isOn() {
    return this.mail.isOn && this.own.origin !== undefined;
  }

  #councilsOf({ roles }: Member): string[] {
    const on = today(this.now());
    const held = roles.filter((role) => role.role === 'council' && holdsOn(role, on));
    return [...new Set(held.flatMap(({ council }) => council ?? []))];
  }

  /** Those of the same councils but oneself, and who of them is reached where others read along. */
  async #fellows(actor: Actor, code: string) {
    const mine = spokenFor(actor.grants, code);
    const [members, councils] = await Promise.all([
      this.directory.administration.members(code),
      this.councils.of(code),
    ]);
    const on = today(this.now());
    const fellows = members.filter(
      ({ id, roles }) =>
        id !== actor.id &&
        isOf(
          roles.filter((role) => holdsOn(role, on)),
          mine,
        ),
    );
    const reachedOtherwise = ({ id, mail }: Member) =>
      mail === undefined ||
      members.some((other) => other.id !== id && isSameMail(mail, other.mail)) ||
      councils.some(({ contact }) => isSameMail(mail, contact?.mail));
    return { fellows, reachedOtherwise };
  }

  /** Whether all that somebody is there, now and later, is of councils that the giver speaks for. */
  #isAlone(actor: Actor, code: string, { roles }: Member): boolean {
    const on = today(this.now());
    return isOnlyOf(
      roles.filter((role) => !isOver(role, on)),
      spokenFor(actor.grants, code),
    );
  }

  /** Of a council of several municipalities each in which this is so. */
  async #where(actor: Actor, person: string): Promise<readonly string[]> {
    const of = (await this.directory.administration.municipalitiesOf(person)).filter(
      (code) => spokenFor(actor.grants, code).length > 0,
    );
    const there = await Promise.all(
      of.map(async (code) => {
        const member = (await this.directory.administration.members(code)).find(({ id }) => id === person);
        return member && this.#isAlone(actor, code, member) ? [code] : [];
      }),
    );
    return there.flat().toSorted();
  }

  async #count(code: string, person: string): Promise<void> {
    const { allowed, ms } = await this.directory.counter.count(LETTERS, `${code} ${person}`);
    if (allowed) return;
    throw new Refusal(
      'too-many-requests',
      'deze persoon kreeg vandaag al drie links; laat het mailadres nakijken door de beheerder',
      { retryAfter: Math.ceil(ms / 1_000) },
    );
  }
}
