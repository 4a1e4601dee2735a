import { SCOPES, type Scope } from '#access';
import type { Directory } from '#directory';
import { described, fields, oneOf, ref, string, whole } from '#schema';
import { Body, Controller, Headers, Inject, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { errors } from 'jose';
import type { Logger } from 'pino';
import { CLOCK, DIRECTORY, LOG, type Clock } from '../adapters.js';
import { Describe } from '../docs/describe.js';
import { FormBody } from '../http/bodies.js';
import { OwnSignIn } from '../own-sign-in/own-sign-in.js';
import { whyOf } from '../sign-in/unreachable.js';
import { assertedBy, ASSERTION } from './assertion.js';

/** In the words of RFC 6749, 5.2: programs read these. */
const ERRORS = ['invalid_request', 'invalid_client', 'unsupported_grant_type', 'invalid_scope'] as const;

interface Granted {
  readonly token: string;
  readonly seconds: number;
  readonly scopes: readonly Scope[];
}
export const accessToken = described(
  fields({
    access_token: string,
    token_type: oneOf(['Bearer']),
    expires_in: { ...whole, description: 'In seconds.' },
    scope: { ...string, description: `Divided by spaces, of ${SCOPES.join(', ')}.` },
  }),
  ({ token, seconds, scopes }: Granted) => ({
    access_token: token,
    ...{ token_type: 'Bearer' as const, expires_in: seconds, scope: scopes.join(' ') },
  }),
);
export const tokenRefusal = fields({ error: oneOf(ERRORS) }, 'RFC 6749, 5.2.');

/** The form in which a machine asks. */
export const tokenRequest = fields({
  grant_type: oneOf(['client_credentials']),
  'scope?': { ...string, description: 'Fewer than the machine has, divided by spaces.' },
  'client_assertion_type?': { ...oneOf([ASSERTION]), description: 'Of a machine with keys (RFC 7523, 2.2).' },
  'client_assertion?': {
    ...string,
    description:
      'Signed by it: `iss` and `sub` its id, `aud` this address, `exp` within ten minutes, a `jti` that counts once.',
  },
  'client_id?': { ...string, description: 'The same id.' },
});

const decoded = (part: string): string | undefined => {
  try {
    return decodeURIComponent(part.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
};

/** Who asks and with what, each written as in a form (RFC 6749, 2.3.1). */
function basicIn(header: string | undefined): { id: string; secret: string } | undefined {
  const [, given] = /^Basic ([\w+/=]{1,400})$/i.exec(header ?? '') ?? [];
  const [, first, second] = /^([^:]+):(.+)$/s.exec(Buffer.from(given ?? '', 'base64').toString()) ?? [];
  const [id, secret] = [decoded(first ?? ''), decoded(second ?? '')];
  return id && secret ? { id, secret } : undefined;
}

@Controller('tokens')
export class TokensController {
  constructor(
    @Inject(DIRECTORY) private readonly directory: Directory,
    @Inject(CLOCK) private readonly now: Clock,
    @Inject(LOG) private readonly log: Logger,
    private readonly own: OwnSignIn,
  ) {}

  @Post()
  @Describe({
    id: 'addToken',
    tag: 'sessions',
    summary: 'Get a token as a machine, by its secret or its key',
    description:
      'RFC 6749, 4.4, with the id and secret as Basic authentication, or signed by its key (RFC 7523, 2.2: private_key_jwt). Send it back as `Authorization: Bearer`; it is good for a quarter of an hour, and ends at once with the machine or its secret.',
    for: 'anybody',
    body: { schema: ref('TokenRequest'), type: 'application/x-www-form-urlencoded' },
    answers: {
      200: { about: 'A token.', schema: ref('AccessToken') },
      400: { about: 'It cannot be read, or asks for more than the machine has.', schema: ref('TokenRefusal') },
      401: { about: 'There is no such machine, or it has another secret.', schema: ref('TokenRefusal') },
    },
    problems: ['too-many-requests', 'too-large', 'unsupported-media-type', 'database-unavailable'],
  })
  async add(@Body() body: unknown, @Headers('authorization') header: string | undefined, @Res() reply: FastifyReply) {
    reply.headers({ 'Cache-Control': 'no-store', Pragma: 'no-cache' }).type('application/json');
    const refuse = (error: (typeof ERRORS)[number]) => {
      if (error === 'invalid_client') reply.header('WWW-Authenticate', 'Basic realm="Doorwerking"');
      return reply.status(error === 'invalid_client' ? 401 : 400).send({ error });
    };
    const client = header === undefined ? undefined : basicIn(header);
    const signed = body instanceof FormBody ? body.fields.get('client_assertion') : null;
    if (!client && (header !== undefined || signed === null)) return refuse('invalid_client');
    if (!(body instanceof FormBody)) return refuse('invalid_request');
    // One way of showing who asks, and not two (RFC 6749, 2.3).
    if (client && signed !== null) return refuse('invalid_request');
    const once = ['grant_type', 'scope', 'client_assertion', 'client_assertion_type', 'client_id'].every(
      (name) => body.fields.getAll(name).length <= 1,
    );
    if (!once || !body.fields.has('grant_type')) return refuse('invalid_request');
    if (body.fields.get('grant_type') !== 'client_credentials') return refuse('unsupported_grant_type');
    const asked = body.fields
      .get('scope')
      ?.split(' ')
      .filter((one) => one !== '');
    const shown = client
      ? { id: client.id, proof: { secret: client.secret } }
      : await this.#signed(signed ?? '', body.fields);
    const granted = shown && (await this.directory.machines.token(shown.id, shown.proof, asked));
    if (granted === undefined) return refuse('invalid_client');
    if (granted === 'beyond') return refuse('invalid_scope');
    return reply.status(200).send(accessToken(granted));
  }

  /** Which machine signed this; undefined of what does not hold, of which why is for whoever runs this to read. */
  async #signed(assertion: string, fields: URLSearchParams) {
    const { origin } = this.own;
    if (origin === undefined || fields.get('client_assertion_type') !== ASSERTION) return undefined;
    try {
      const { id, ...proof } = await assertedBy(assertion, {
        audience: [`${origin}/v1/tokens`, origin],
        keysOf: (machine) => this.directory.machines.keysOf(machine),
        now: this.now(),
      });
      return (fields.get('client_id') ?? id) === id ? { id, proof } : undefined;
    } catch (error) {
      if (!(error instanceof errors.JOSEError)) throw error;
      this.log.warn({ why: whyOf(error) }, 'what a machine signed does not hold');
      return undefined;
    }
  }
}
