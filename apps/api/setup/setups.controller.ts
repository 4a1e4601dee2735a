import { LOGIN, municipalityName, municipalityNames, type Directory, type LookedAt, type SetUp } from '#directory';
import { isReserved, MUNICIPALITY, Name, NOT_A_MUNICIPALITY, Optional, problem, Words, YesNo } from '#facts';
import { described, fields, list, moment, ref, string } from '#schema';
import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { Matches } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DIRECTORY } from '../adapters.js';
import { contentIn, nameProblems } from '../administration/content.js';
import { Describe, SENT_PROBLEMS } from '../docs/describe.js';
import { Refusal, refused } from '../http/refusal.js';
import { secondsUntil, sessionCookie } from '../sessions/session-cookie.js';
import { SignInServices } from '../sign-in/services.js';

/** What a one-time link ends in. */
export class SetupToken {
  @Words(200) token!: string;
}

/** Which municipality is set up, and who administers it first. */
export class SetupContent extends SetupToken {
  @Matches(MUNICIPALITY, { message: NOT_A_MUNICIPALITY }) municipality!: string;
  @Name() name!: string;
  @Optional()
  @Matches(LOGIN, { message: 'moet een inlognaam zijn, zoals uw inlogdienst die heeft' })
  login?: string;
  /** Whether they work on dossiers too. */
  @Optional() @YesNo() alsoCivilServant?: boolean;
}

const named = fields({ municipality: string, name: string });

/** The operator may name one that is no more, to bring in what it left. */
const settable = (code: string | undefined) =>
  code === undefined ? municipalityNames : [[code, municipalityName(code) ?? code] as const];

export const setupCheck = described(
  fields({
    expiresAt: moment,
    'address?': { ...string, description: 'Where people find this server, when that was set.' },
    municipalities: { ...list(named), description: 'Those that can be set up by this link.' },
    services: {
      ...list(fields({ service: string, municipalities: list(string) })),
      description: 'The sign-in services that were set, and of which municipalities.',
    },
  }),
  (link: LookedAt & { ok: true }, { address, all }: Pick<SignInServices, 'address' | 'all'>) => ({
    expiresAt: link.expiresAt,
    ...(address !== '' && { address }),
    municipalities: settable(link.municipality).map(([municipality, name]) => ({ municipality, name })),
    services: all.map(({ id, municipalities }) => ({ service: id, municipalities: [...municipalities] })),
  }),
);

export const setUp = described(
  fields({ municipality: string, person: string }),
  (municipality: string, id: string) => ({
    municipality,
    person: id,
  }),
);

type Why = Exclude<LookedAt, { ok: true }>['why'] | Exclude<SetUp, { ok: true }>['why'];

const AGAIN =
  'Wie de server beheert, krijgt een nieuwe bij de volgende start zolang nog niemand iets beheert, of met doorwerking setup --link.';

/** Why a link does not lead anywhere, and how to get one that does. */
function refusal(why: Why): Refusal {
  if (why === 'used') return new Refusal('setup-used', `deze link is al gebruikt. ${AGAIN}`);
  if (why === 'expired') return new Refusal('setup-expired', `deze link is verlopen. ${AGAIN}`);
  if (why === 'elsewhere')
    return refused([problem('unknown-id', 'deze link is van een andere gemeente', 'municipality')]);
  if (why === 'same-name')
    return refused([problem('duplicate-id', 'er is hier al iemand met deze inlognaam', 'login')]);
  return new Refusal('unknown-id', `deze link is er niet. ${AGAIN}`, { status: 404 });
}

/** A municipality gets its first administrator by a link that works once (docs/decisions/0047-set-up.md). */
@Controller()
export class SetupsController {
  constructor(
    @Inject(DIRECTORY) private readonly directory: Directory,
    private readonly services: SignInServices,
  ) {}

  @Post('setup-checks')
  @HttpCode(200)
  @Describe({
    id: 'checkSetupLink',
    tag: 'administration',
    summary: 'What can be set up by a one-time link, without using it',
    for: 'anybody',
    body: { schema: ref('SetupToken') },
    answers: { 200: { about: 'It works.', schema: ref('SetupCheck') } },
    problems: [...SENT_PROBLEMS, '404 unknown-id', 'setup-used', 'setup-expired'],
  })
  async check(@Body() body: unknown) {
    const { token } = contentIn(SetupToken, body);
    const link = await this.directory.setupLinks.look(token);
    if (!link.ok) throw refusal(link.why);
    return setupCheck(link, this.services);
  }

  @Post('setups')
  @Describe({
    id: 'setUpMunicipality',
    tag: 'administration',
    summary: 'Set a municipality up: its first administrator, by a one-time link',
    description:
      'The link ends with it, both or neither. Signs that administrator in, in a browser. Of a municipality with a sign-in service the login name there is needed.',
    for: 'anybody',
    body: { schema: ref('SetupContent') },
    answers: { 201: { about: 'Set up.', schema: ref('SetUp'), headers: ['Set-Cookie'] } },
    problems: [...SENT_PROBLEMS, '404 unknown-id', 'duplicate-id', 'setup-used', 'setup-expired'],
  })
  async setUp(@Body() body: unknown, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const content = contentIn(SetupContent, body, (given) => this.#problems(given));
    const { token, municipality, name, login, alsoCivilServant } = content;
    const roles = [
      { role: 'administrator' as const },
      ...(alsoCivilServant === true ? [{ role: 'civilServant' as const }] : []),
    ];
    const used = await this.directory.setupLinks.use(token, municipality, { name, login, roles });
    if (!used.ok) throw refusal(used.why);
    const session = await this.directory.signIn(used.id);
    if (session) {
      const secure = request.headers['x-forwarded-proto'] === 'https';
      reply.header('Set-Cookie', sessionCookie(session.token, secondsUntil(session.expiresAt), secure));
    }
    return setUp(municipality, used.id);
  }

  #problems({ municipality, name, login }: SetupContent) {
    const service = this.services.all.find(({ municipalities }) => municipalities.includes(municipality));
    return [
      ...nameProblems({ name }),
      ...(isReserved(name) ? [problem('invalid', 'is een gereserveerd woord', 'name')] : []),
      ...(isReserved(login ?? '') ? [problem('invalid', 'is een gereserveerd woord', 'login')] : []),
      ...(municipalityName(municipality) === undefined
        ? [problem('unknown-id', 'deze gemeente staat niet in het register (TOOI)', 'municipality')]
        : []),
      ...(service && login === undefined
        ? [problem('invalid', 'ontbreekt: hiermee logt u in bij de inlogdienst van de gemeente', 'login')]
        : []),
    ];
  }
}
