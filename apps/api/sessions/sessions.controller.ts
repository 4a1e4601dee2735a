import { short } from '#facts';
import { type Directory, type Session, type SignedIn as SignedInPerson } from '#directory';
import { Body, Controller, Delete, Get, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DIRECTORY } from '../adapters.js';
import { Describe, READ_PROBLEMS, SENT_PROBLEMS } from '../docs/describe.js';
import { described, fields, joined, moment, ref, string, type Of } from '#schema';
import { fieldsOf } from '../http/bodies.js';
import { Refusal } from '../http/refusal.js';
import { From, SignedIn, type Sender } from '../http/sender.js';
import { SignInServices } from '../sign-in/services.js';
import { currentSession, ShownSession } from './shown-session.js';
import { secondsUntil, sessionCookie } from './session-cookie.js';

/** A browser that came by https keeps it for https: a proxy in front says so, and who lies about it only binds themselves. */
const cookie = ({ headers }: FastifyRequest, value: string, seconds: number): string =>
  sessionCookie(value, seconds, headers['x-forwarded-proto'] === 'https');

export const signIn = fields({ account: { ...string, description: 'One of the demo accounts.' } });

export const signedOut = fields({
  goOn: { ...string, format: 'uri', description: 'Where a browser goes to sign out of the sign-in service as well.' },
});

export const newSession = described(
  joined(
    currentSession,
    fields({ token: { ...string, description: 'For `Authorization: Bearer`. Shown once.' }, expiresAt: moment }),
  ),
  (shown: Of<typeof currentSession>, { token, expiresAt }: Session) => ({ ...shown, token, expiresAt }),
);

@Controller('sessions')
export class SessionsController {
  constructor(
    @Inject(DIRECTORY) private readonly directory: Directory,
    private readonly shown: ShownSession,
    private readonly services: SignInServices,
  ) {}

  @Post()
  @Describe({
    id: 'signIn',
    tag: 'sessions',
    summary: 'Sign in with a demo account',
    description: 'Answers a token for `Authorization: Bearer`, and sets a cookie that only the browser reads.',
    for: 'anybody',
    body: { schema: ref('SignIn') },
    answers: { 201: { about: 'Signed in.', schema: ref('NewSession'), headers: ['Location', 'Set-Cookie'] } },
    problems: SENT_PROBLEMS,
  })
  async signIn(@Body() body: unknown, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const session = await this.#session(fieldsOf(body));
    const { token, expiresAt } = session;
    reply.headers({ 'Set-Cookie': cookie(request, token, secondsUntil(expiresAt)), Location: '/v1/sessions/current' });
    return newSession(await this.shown.of(session.person), session);
  }

  @Get('current')
  @Describe({
    id: 'currentSession',
    tag: 'sessions',
    summary: 'Who you are, and what you may act as',
    for: 'signed-in',
    answers: { 200: { about: 'Who you are.', schema: ref('CurrentSession') } },
    problems: READ_PROBLEMS,
  })
  @UseGuards(SignedIn)
  current(@From() { person }: Sender) {
    return this.shown.of(person as SignedInPerson);
  }

  @Delete('current')
  @Describe({
    id: 'signOut',
    tag: 'sessions',
    summary: 'Sign out',
    description:
      'Here it is done by then. Somebody who came through a sign-in service is signed in there too: where it has an address to sign out at, that is answered.',
    for: 'signed-in',
    answers: {
      200: { about: 'Signed out here; there is where to go on.', schema: ref('SignedOut'), headers: ['Set-Cookie'] },
      204: { about: 'Signed out.', headers: ['Set-Cookie'] },
    },
    problems: SENT_PROBLEMS,
  })
  @UseGuards(SignedIn)
  async signOut(
    @From() { token }: Sender,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const service = await this.directory.signOut(token as string);
    reply.header('Set-Cookie', cookie(request, '', 0));
    const goOn = service === undefined ? undefined : await this.services.byId(service)?.addressToLeave();
    if (goOn === undefined) void reply.status(204);
    return goOn === undefined ? undefined : { goOn };
  }

  async #session({ account, ...rest }: Record<string, unknown>): Promise<Session> {
    const [unknown] = Object.keys(rest);
    if (unknown !== undefined)
      throw new Refusal('invalid', `${short(unknown)}: is geen bekend veld`, { place: unknown });
    if (typeof account !== 'string') throw new Refusal('invalid', 'account: ontbreekt', { place: 'account' });
    const accounts = await this.directory.demo.accounts();
    const known = accounts.some(({ id }) => id === account);
    const session = known ? await this.directory.signIn(account) : undefined;
    if (!session)
      throw new Refusal('unknown-id', `account: er is geen demo-account ${short(account)}`, {
        place: 'account',
      });
    return session;
  }
}
