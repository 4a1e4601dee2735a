import { municipalityName, type Directory } from '#directory';
import { ref } from '#schema';
import { Body, Controller, HttpCode, Inject, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DIRECTORY } from '../adapters.js';
import { Describe, SENT_PROBLEMS, type Described } from '../docs/describe.js';
import { fieldsOf } from '../http/bodies.js';
import { challengeAnswer, codeSecretAnswer, linkedPersonAnswer } from './answers.js';
import { given } from './given.js';
import { makerBy, MakingWays, type Maker } from './making.js';
import { OpeningSession } from './opening.js';
import { OwnSignIn } from './own-sign-in.js';

const described = (
  more: Pick<Described, 'id' | 'summary' | 'description' | 'answers' | 'body'>,
  problems: Described['problems'] = [],
): Described => ({
  ...more,
  tag: 'sessions',
  for: 'anybody',
  problems: [...SENT_PROBLEMS, 'sign-in-link-over', 'not-allowed-now', ...problems],
});
const signedIn = { about: 'Made, and signed in.', schema: ref('CurrentSession'), headers: ['Location', 'Set-Cookie'] };

/** For whoever has a link. It is sent in the body, so that it stands in no address and no log. */
@Controller('linked-people')
export class LinkedController {
  constructor(
    @Inject(DIRECTORY) private readonly directory: Directory,
    private readonly making: MakingWays,
    private readonly opening: OpeningSession,
    private readonly own: OwnSignIn,
  ) {}

  @Post()
  @HttpCode(200)
  @Describe(
    described({
      id: 'linkedPerson',
      summary: 'Whose link this is, as long as it can be taken',
      description: 'To look at it takes nothing.',
      body: { schema: ref('Link') },
      answers: { 200: { about: 'Whose it is.', schema: ref('LinkedPerson') } },
    }),
  )
  async look(@Body() body: unknown) {
    const { person, name, kind, expiresAt, municipalities, untilTaken } = await this.making.linked(
      given(body, ['link']).link,
    );
    const settled = await this.directory.administration.municipalities(municipalities);
    const names = new Map(settled.map((one) => [one.municipality, one.name]));
    const [first = ''] = municipalities;
    const mail = (await this.directory.administration.members(first)).find(({ id }) => id === person)?.mail;
    return linkedPersonAnswer({
      ...{ name, kind, expiresAt, passkeys: this.own.rpId !== undefined },
      ...(mail !== undefined && { mail }),
      ...(untilTaken && { untilTaken }),
      municipalities: municipalities.map((code) => names.get(code) ?? municipalityName(code) ?? code),
    });
  }

  @Post('passkey-challenges')
  @Describe(
    described({
      id: 'beginLinkedPasskey',
      summary: 'Begin to make a passkey by a link',
      body: { schema: ref('Link') },
      answers: { 201: { about: 'Begun.', schema: ref('PasskeyChallenge') } },
    }),
  )
  async beginPasskey(@Body() body: unknown) {
    return challengeAnswer(await this.making.passkeyChallenge(await this.#maker(given(body, ['link']).link)));
  }

  @Post('passkeys')
  @Describe(
    described(
      {
        id: 'addLinkedPasskey',
        summary: 'Make a passkey by a link, which is then taken',
        body: { schema: ref('LinkedPasskey') },
        answers: { 201: signedIn },
      },
      ['sign-in-expired', 'sign-in-refused', 'sign-in-unknown'],
    ),
  )
  async addPasskey(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply) {
    const { maker, rest } = await this.#comes(body);
    return this.opening.of(await this.making.addPasskey(maker, rest), reply);
  }

  @Post('code-secrets')
  @Describe(
    described({
      id: 'beginLinkedPassword',
      summary: 'Begin to make a password with codes by a link',
      body: { schema: ref('Link') },
      answers: { 201: { about: 'Begun.', schema: ref('CodeSecret') } },
    }),
  )
  async beginPassword(@Body() body: unknown) {
    return codeSecretAnswer(await this.making.codeSecret(await this.#maker(given(body, ['link']).link)));
  }

  @Post('passwords')
  @Describe(
    described(
      {
        id: 'addLinkedPassword',
        summary: 'Make a password with codes by a link, which is then taken',
        body: { schema: ref('LinkedPassword') },
        answers: { 201: signedIn },
      },
      ['sign-in-expired', 'sign-in-unknown', 'duplicate-id', 'busy'],
    ),
  )
  async addPassword(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply) {
    const { maker, rest } = await this.#comes(body);
    return this.opening.of(await this.making.addPassword(maker, rest), reply);
  }

  async #maker(link: string): Promise<Maker> {
    return makerBy(link, await this.making.linked(link));
  }

  async #comes(body: unknown): Promise<{ maker: Maker; rest: object }> {
    const { link, ...rest } = fieldsOf(body);
    return { maker: await this.#maker(given({ link }, ['link']).link), rest };
  }
}
