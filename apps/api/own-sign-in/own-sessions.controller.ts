import { OWN, type Directory } from '#directory';
import { ref } from '#schema';
import { Body, Controller, Inject, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import { DIRECTORY, LOG } from '../adapters.js';
import { Describe, SENT_PROBLEMS } from '../docs/describe.js';
import { fieldsOf } from '../http/bodies.js';
import { Refusal } from '../http/refusal.js';
import { From, type Sender } from '../http/sender.js';
import { whyOf } from '../sign-in/unreachable.js';
import { challengeAnswer } from './answers.js';
import { stepOf } from './codes.js';
import { accountName, given, givenWithCredential, isAgain } from './given.js';
import { MakingWays } from './making.js';
import { OpeningSession } from './opening.js';
import { optionsToSignIn, usedPasskey } from './passkeys.js';
import { isPassword } from './passwords.js';
import { begunTooLongAgo, notHere, wrongPasskey, wrongPassword } from './refusals.js';
import { OwnSignIn } from './own-sign-in.js';

/** Whatever other limits are set to: a password is guessed at slowly. */
const TRIES = { name: 'password-tries', points: 10, seconds: 900 } as const;
const SIGNING_IN = { purpose: 'sign-in', who: 'anybody' } as const;

@Controller()
export class OwnSessionsController {
  constructor(
    @Inject(DIRECTORY) private readonly directory: Directory,
    @Inject(LOG) private readonly log: Logger,
    private readonly making: MakingWays,
    private readonly opening: OpeningSession,
    private readonly own: OwnSignIn,
  ) {}

  @Post('passkey-challenges')
  @Describe({
    id: 'beginPasskeySession',
    tag: 'sessions',
    summary: 'Begin to sign in with a passkey',
    for: 'anybody',
    answers: { 201: { about: 'Begun.', schema: ref('PasskeyChallenge') } },
    problems: [...SENT_PROBLEMS, 'not-allowed-now'],
  })
  async begin(@Body() body: unknown) {
    given(body, []);
    const options = await optionsToSignIn(this.making.rp);
    const ceremony = await this.directory.ownWays.begin(SIGNING_IN, options.challenge);
    return challengeAnswer({ ceremony, options: { ...options } });
  }

  @Post('passkey-sessions')
  @Describe({
    id: 'signInWithPasskey',
    tag: 'sessions',
    summary: 'Sign in with a passkey',
    description: 'Sets a cookie that only the browser reads; there is no token for anything else.',
    for: 'anybody',
    body: { schema: ref('PasskeySession') },
    answers: { 201: { about: 'Signed in.', schema: ref('CurrentSession'), headers: ['Location', 'Set-Cookie'] } },
    problems: [...SENT_PROBLEMS, 'sign-in-expired', 'sign-in-refused', 'sign-in-unknown', 'not-allowed-now'],
  })
  async byPasskey(@From() sender: Sender, @Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply) {
    const { again, ...sent } = fieldsOf(body);
    const { ceremony, credential } = givenWithCredential(sent, ['ceremony']);
    const whose = this.#whose(again, sender);
    const { ownWays } = this.directory;
    const { rp } = this.making;
    const challenge = await ownWays.take(SIGNING_IN, ceremony);
    if (challenge === undefined) throw begunTooLongAgo();
    const passkey = await ownWays.passkey(credential.id);
    if (!passkey || (whose !== undefined && passkey.person !== whose)) throw wrongPasskey();
    const counter = await usedPasskey(rp, challenge, credential, passkey).catch((error: unknown) => {
      this.log.warn({ why: whyOf(error) }, 'a passkey did not sign in');
      throw wrongPasskey();
    });
    if (!(await ownWays.usedPasskey(passkey.id, counter))) throw wrongPasskey();
    return this.#open({ ...passkey, service: OWN[0] }, whose && sender.token, reply);
  }

  @Post('password-sessions')
  @Describe({
    id: 'signInWithPassword',
    tag: 'sessions',
    summary: 'Sign in with a password and a code',
    description:
      'The answer says the same, after the same time, whatever is wrong. Ten tries in a quarter of an hour for each account.',
    for: 'anybody',
    body: { schema: ref('PasswordSession') },
    answers: { 201: { about: 'Signed in.', schema: ref('CurrentSession'), headers: ['Location', 'Set-Cookie'] } },
    problems: [...SENT_PROBLEMS, 'sign-in-refused', 'sign-in-unknown', 'busy', 'not-allowed-now'],
  })
  async byPassword(@From() sender: Sender, @Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply) {
    const { again, ...sent } = fieldsOf(body);
    const { account: as, password, code } = given(sent, ['account', 'password', 'code']);
    const whose = this.#whose(again, sender);
    if (this.own.origin === undefined) throw notHere();
    const account = accountName(as);
    await this.#count(account);
    const { ownWays } = this.directory;
    const kept = await ownWays.password(account);
    const isRight = await isPassword(password, kept?.hash);
    const step = stepOf(code, kept?.totp, new Date());
    const isTheirs = whose === undefined || kept?.person === whose;
    if (!kept || !isRight || !isTheirs || step === undefined || !(await ownWays.usedCode(account, step)))
      throw wrongPassword();
    return this.#open({ ...kept, service: OWN[1] }, whose && sender.token, reply);
  }

  /** Id of the person that it has to be, who signs in again. */
  #whose(again: unknown, { person }: Sender): string | undefined {
    if (!isAgain(again)) return undefined;
    if (!person) throw new Refusal('not-permitted', 'log eerst in', { status: 401 });
    return person.id;
  }

  /** In the place of the session that asked for it. */
  async #open(came: Parameters<OpeningSession['of']>[0], instead: string | undefined, reply: FastifyReply) {
    const opened = await this.opening.of(came, reply);
    if (instead !== undefined) await this.directory.signOut(instead);
    return opened;
  }

  /** Before anything is looked at, of an account that is not there too. */
  async #count(account: string): Promise<void> {
    const { allowed, ms } = await this.directory.counter.count(TRIES, account);
    if (allowed) return;
    const minutes = Math.ceil(ms / 60_000);
    throw new Refusal(
      'too-many-requests',
      `er is met deze inlognaam te vaak geprobeerd; probeer het over ${minutes === 1 ? 'een minuut' : `${minutes} minuten`} opnieuw, of gebruik een passkey`,
      { retryAfter: Math.ceil(ms / 1_000) },
    );
  }
}
