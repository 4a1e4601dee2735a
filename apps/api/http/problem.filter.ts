import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { errorFields } from '../retry/error-fields.js';
import { Outages } from './outages.js';
import { PROBLEMS, type ProblemCode, type ProblemDetails } from './problem.js';
import { refusalOf } from './problem-of.js';
import { Refusal } from './refusal.js';
import { LONGEST_PART, type Routes } from './routes.js';
import { stamp } from './version.js';

const AGAIN: ReadonlySet<ProblemCode> = new Set([
  'busy',
  'not-ready',
  'store-locked',
  'store-unreachable',
  'store-io',
  'store-closed',
  'database-unavailable',
  'too-many-streams',
]);

const routeOf = ({ method, routeOptions }: FastifyRequest) => `${method} ${routeOptions.url ?? 'none'}`;

/** The one place where what went wrong becomes an answer: RFC 9457, application/problem+json. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  /** The same problem as a page, for whoever reads pages at this address; set by what serves the screens. */
  asPage?: (problem: ProblemDetails, request: FastifyRequest, how: Refusal['with']) => string | undefined;

  constructor(
    private readonly routes: Routes,
    private readonly log: Logger,
    private readonly outages = new Outages(log),
  ) {}

  /** Hears of each answer: one to what was refused before shows that the store is back. */
  answered(request: FastifyRequest, { statusCode }: FastifyReply): void {
    if (statusCode < 400) this.outages.answered(routeOf(request));
  }

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const refusal = this.#refusal(error, request);
    const { code } = refusal;
    const kind = PROBLEMS[code];
    const { status = kind.status, place, errors } = refusal.with;
    const problem: ProblemDetails = {
      type: `/problems/${code}`,
      title: kind.title,
      status,
      detail: refusal.message,
      code,
      ...(place !== undefined && { place }),
      ...(errors && { errors }),
      instance: `urn:uuid:${request.id}`,
    };
    if (AGAIN.has(code)) reply.header('Retry-After', '1');
    if (refusal.with.retryAfter !== undefined) reply.header('Retry-After', String(refusal.with.retryAfter));
    if (status === 401) reply.header('WWW-Authenticate', 'Bearer');
    // A server that hangs up on somebody who is still sending is not heard: the rest is read and let go of.
    if (code === 'too-large') reply.removeHeader('Connection');
    if (code === 'method-not-allowed') reply.header('Allow', this.routes.methods(request.url).join(', '));
    reply.removeHeader('ETag').headers({ ...stamp(request.id), 'Cache-Control': 'no-store' });
    const page = this.#page(problem, request, refusal.with);
    const type = page === undefined ? 'application/problem+json' : 'text/html; charset=utf-8';
    reply
      .code(status)
      .type(type)
      .send(page ?? JSON.stringify(problem));
  }

  /** Whoever asks is answered, also when the page itself is what goes wrong: thrown here, it would stop the server. */
  #page(problem: ProblemDetails, request: FastifyRequest, how: Refusal['with']): string | undefined {
    try {
      return this.asPage?.(problem, request, how);
    } catch (error) {
      this.log.error({ request: request.id, err: error }, 'a refusal could not be shown as a page');
      return undefined;
    }
  }

  #refusal(error: unknown, request: FastifyRequest): Refusal {
    const refusal = refusalOf(error);
    if (!refusal) {
      this.log.error({ request: request.id, err: error }, 'unexpected error');
      return new Refusal('unexpected', 'dit hadden we niet voorzien; noem bij een melding het nummer hieronder');
    }
    const { code } = refusal;
    if (/^(store|database)-/.test(code) && !this.outages.refused(code, routeOf(request), request.id, error))
      this.log.error({ request: request.id, ...errorFields(error) }, 'the store cannot do its work');
    // What serves files forbids a way out of its folder; only what changes something can come from another site.
    if (refusal.code === 'cross-site' && ['GET', 'HEAD'].includes(request.method))
      return new Refusal('not-found', 'er is niets op dit adres');
    return refusal.code === 'not-found' ? this.#notThere(refusal, request) : refusal;
  }

  /** An address that is there for another method, or that would be if a part of it were not so long. */
  #notThere(refusal: Refusal, { url, method }: FastifyRequest): Refusal {
    const methods = this.routes.methods(url);
    const tooLong = url.split(/[/?]/).some((part) => part.length > LONGEST_PART);
    if (methods.includes(method) && tooLong) return new Refusal('invalid', 'het adres is te lang', { status: 414 });
    if (methods.length === 0 || methods.includes(method)) return refusal;
    return new Refusal('method-not-allowed', `${method} kan niet op dit adres`);
  }
}
