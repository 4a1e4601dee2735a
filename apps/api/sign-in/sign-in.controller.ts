import type { Directory } from '#directory';
import { Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res, Body } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { JWTPayload } from 'jose';
import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import { DIRECTORY, LOG } from '../adapters.js';
import { FormBody } from '../http/bodies.js';
import { Refusal } from '../http/refusal.js';
import { secondsUntil, sessionCookie } from '../sessions/session-cookie.js';
import type { WebBuild } from '../web/web-build.js';
import { WEB_BUILD } from '../web/send-page.js';
import { localPage } from './local-page.js';
import { saidOver } from './over.js';
import { goingOn } from './pages.js';
import { TOLERANCE_S, type Going, type Provider } from './provider.js';
import { expired, noSuchService, notOver, refusedBy, tooWeak, unavailable, unknown } from './refusals.js';
import { SignInServices } from './services.js';
import { hasOneOf, tooWeakFor } from './strength.js';
import { isUnreachable, whyOf } from './unreachable.js';

const SECONDS = 600;
/** As many windows as somebody begins in at once. */
const MOST_BEGUN = 5;
/** Before the page that somebody goes on to, who came to sign in more strongly: a page begins with a slash. */
const STRONGER = '!';
const BEGUN = 'doorwerking_aanmelden_';
const STATE = /^[\w-]{43}$/;

const random = () => randomBytes(32).toString('base64url');
const begunAs = (state: string) => BEGUN + state.slice(0, 12);

/** People come here by browser, and services by themselves: no part of the API. */
@Controller('aanmelden/:service')
@ApiExcludeController()
export class SignInController {
  constructor(
    @Inject(DIRECTORY) private readonly directory: Directory,
    @Inject(WEB_BUILD) private readonly built: WebBuild | null,
    @Inject(LOG) private readonly log: Logger,
    private readonly services: SignInServices,
  ) {}

  @Get()
  async begin(
    @Param('service') service: string,
    @Query('terug') back: unknown,
    @Query('sterker') stronger: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const provider = this.#provider(service);
    const going = { state: random(), browser: random() };
    const to = await this.#answerOf(provider, request, () => provider.addressFor(going, stronger === 'ja'));
    const page = localPage(back, this.services.address);
    await this.directory.signIns.begin({ ...going, service }, stronger === 'ja' ? STRONGER + page : page);
    const earlier = Object.keys(parseCookie(request.headers.cookie ?? '')).filter((name) => name.startsWith(BEGUN));
    const over = earlier.length < MOST_BEGUN ? [] : earlier;
    reply.header('Set-Cookie', [
      ...over.map((name) => this.#cookie(service, name, '', 0)),
      this.#cookie(service, begunAs(going.state), going.browser, SECONDS),
    ]);
    return reply.status(302).header('Location', to.href).send();
  }

  @Get('terug')
  async comeBack(
    @Param('service') service: string,
    @Query('state') state: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const provider = this.#provider(service);
    if (typeof state !== 'string' || !STATE.test(state)) throw expired();
    const browser = parseCookie(request.headers.cookie ?? '')[begunAs(state)];
    const back = browser === undefined ? undefined : await this.directory.signIns.take({ state, browser, service });
    if (browser === undefined || back === undefined) throw expired();
    const overNow = this.#cookie(service, begunAs(state), '', 0);
    reply.header('Set-Cookie', overNow);
    const question = request.url.split('?').slice(1).join('?');
    const going: Going = { state, browser };
    const said = await this.#answerOf(provider, request, () => provider.saidOf(question, going));
    const { token, expiresAt } = await this.#session(provider, said, back.startsWith(STRONGER));
    const cookie = sessionCookie(token, secondsUntil(expiresAt), this.#isSecure);
    reply.removeHeader('Set-Cookie').header('Set-Cookie', [overNow, cookie]).type('text/html; charset=utf-8');
    return goingOn(request, this.built ?? undefined, back.replace(STRONGER, ''));
  }

  @Post('afgemeld')
  @HttpCode(200)
  async signedOut(@Param('service') service: string, @Body() body: unknown, @Req() request: FastifyRequest) {
    const provider = this.#provider(service);
    if (!(body instanceof FormBody)) throw new Refusal('unsupported-media-type', 'stuur hier een formulier');
    const [token, another] = body.fields.getAll('logout_token');
    if (token === undefined || another !== undefined) throw notOver();
    const payload = await this.#answerOf(provider, request, () => provider.saidOver(token), notOver);
    const over = saidOver(payload);
    if (over === undefined) throw notOver();
    // Until it is too old to be taken, whatever their clocks say.
    const until = new Date(Date.now() + SECONDS * 1_000 + 2_000 * TOLERANCE_S);
    const { subject, sid } = over;
    if (!(await this.directory.signIns.ended({ service, subject, sid }, { id: over.id, until }))) throw notOver();
  }

  /** A page of the service asks this in a frame, so without any cookie of ours (OpenID Connect Front-Channel Logout 1.0, 3). */
  @Get('voorbij')
  async frontChannel(@Param('service') service: string, @Query('iss') issuer: unknown, @Query('sid') sid: unknown) {
    const { service: set } = this.#provider(service);
    // Entra ID leaves out who it is; the address says that already, and nobody guesses a sid.
    const isTheirs =
      issuer === undefined ||
      (typeof issuer === 'string' && URL.canParse(issuer) && new URL(issuer).href === new URL(set.issuer).href);
    if (!isTheirs || typeof sid !== 'string' || sid === '')
      throw new Refusal('invalid', 'noem met sid welke sessie voorbij is, en met iss wie dat zegt');
    await this.directory.signIns.over({ service, sid });
    return { over: true };
  }

  async #session({ service }: Provider, said: JWTPayload, stronger: boolean) {
    const login = said[service.login];
    if (typeof login !== 'string' || login === '') throw refusedBy(service);
    const { id, municipalities } = service;
    const [person, another] = await this.directory.signIns.known(municipalities, login);
    const isHere = person?.memberships.some(({ municipality }) => municipalities.includes(municipality)) === true;
    // Two whom it calls the same in two of its municipalities: nobody can tell who this is.
    if (!person || another || !isHere) throw unknown(service, login);
    const without = tooWeakFor(service, said);
    // Who came for more is not led back to where it was asked for without it.
    if (stronger && hasOneOf(person, without, municipalities)) throw tooWeak(service);
    const sid = typeof said['sid'] === 'string' ? said['sid'] : undefined;
    const through = { service: id, subject: said.sub ?? '', sid, municipalities, without };
    const session = await this.directory.signIn(person.id, through);
    if (!session) throw unknown(service, login);
    return session;
  }

  #provider(service: string): Provider {
    const provider = this.services.byId(service);
    if (!provider) throw noSuchService();
    return provider;
  }

  /** What a service says that does not hold, and why it cannot be asked, is for whoever runs this to read. */
  async #answerOf<T>(
    { service }: Provider,
    { id: request }: FastifyRequest,
    ask: () => Promise<T>,
    refuse = () => refusedBy(service),
  ): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      this.log.warn({ request, service: service.id, why: whyOf(error) }, 'a sign-in service gave no answer that holds');
      throw isUnreachable(error) ? unavailable() : refuse();
    }
  }

  get #isSecure() {
    return this.services.address.startsWith('https:');
  }

  /** The other half of what was begun: sent along when a service leads back here, and nowhere else. */
  #cookie(service: string, name: string, value: string, maxAge: number): string {
    const path = `/aanmelden/${service}`;
    return stringifySetCookie({
      ...{ name, value, path, maxAge, httpOnly: true, sameSite: 'lax', secure: this.#isSecure },
    });
  }
}
