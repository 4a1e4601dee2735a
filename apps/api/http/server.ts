import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { Logger } from 'pino';
import { LIMITS, readBodies } from './bodies.js';
import { onBrokenRequest } from './broken-request.js';
import { hostCheck, type Reached } from './host.js';
import { logAnswers } from './log.js';
import { originCheck } from './origin.js';
import { ProblemFilter } from './problem.filter.js';
import { protocolCheck } from './protocol.js';
import { Refusal } from './refusal.js';
import { LONGEST_ADDRESS, LONGEST_PART, Routes } from './routes.js';
import type { Telemetry } from '../telemetry/telemetry.js';
import type { Readings } from '../readings/open.js';
import { stamp } from './version.js';

type SecurityHook = Parameters<FastifyAdapter['registerSecurityHook']>[0];

/** Fastify answers an address that it cannot read before any hook, so what browsers are told is told there by ourselves. */
class Adapter extends FastifyAdapter {
  secure?: SecurityHook;

  override registerSecurityHook(hook: SecurityHook): void {
    this.secure = hook;
    super.registerSecurityHook(hook);
  }
}

/** The server under Nest: what it reads, how much and how long, before anything of ours is asked. */
export function httpServer(
  log: Logger,
  {
    telemetry,
    readings,
    proxies = 0,
    reached = { host: '127.0.0.1' },
  }: { telemetry?: Telemetry | undefined; readings?: Readings | undefined; proxies?: number; reached?: Reached } = {},
): { adapter: FastifyAdapter; problems: ProblemFilter } {
  const routes = new Routes();
  const problems = new ProblemFilter(routes, log);
  const adapter = new Adapter({
    // The last so many addresses of X-Forwarded-For were written by proxies of ours; what comes before them anybody can write.
    trustProxy: (_address: string, hop: number) => hop < proxies,
    genReqId: () => randomUUID(),
    bodyLimit: LIMITS.json,
    requestTimeout: 30_000,
    return503OnClosing: false,
    // Node would refuse what has no Host by itself, and without a word.
    http: { requireHostHeader: false },
    // An id is at most 100 letters, and a letter in an address may take twelve characters.
    routerOptions: { maxParamLength: LONGEST_PART },
    clientErrorHandler: onBrokenRequest,
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      // It writes its headers; what it says of the request does not matter any more.
      adapter.secure?.(request, reply.raw);
      problems.answer(error, request, reply);
    },
  });
  const instance = adapter.getInstance();
  routes.watch(instance);
  readBodies(instance);
  telemetry?.requests(instance);
  readings?.watch(instance);
  logAnswers(instance, log);
  instance.addHook('onResponse', (request, reply, done) => {
    problems.answered(request, reply);
    done();
  });
  hangUpWhenStopping(instance);
  const checks = [protocolCheck, hostCheck(reached), originCheck(reached, proxies)];
  // Node answers an expectation that it does not know with 417 and nothing else.
  instance.server.on('checkExpectation', (...asked) => instance.server.emit('request', ...asked));
  instance.addHook('onRequest', (request, reply, done) => {
    reply.headers({ ...stamp(request.id), 'Cache-Control': 'no-store' });
    const tooLong = request.url.length > LONGEST_ADDRESS;
    let refusal = tooLong ? new Refusal('invalid', 'het adres is te lang', { status: 414 }) : undefined;
    for (const check of checks) refusal ??= check(request);
    if (refusal) problems.answer(refusal, request, reply);
    else done();
  });
  return { adapter, problems };
}

/** A connection that is kept open for a question, the first or a next, would keep a server that stops from ending. */
function hangUpWhenStopping(instance: FastifyInstance): void {
  let stopping = false;
  // Browsers open connections ahead; Node counts one on which nothing came yet as busy.
  const unused = new Set<Socket>();
  instance.server.on('connection', (socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  instance.server.on('request', ({ socket }) => unused.delete(socket));
  instance.addHook('preClose', (done) => {
    stopping = true;
    for (const socket of unused) if (socket.bytesRead === 0) socket.destroy();
    done();
  });
  instance.addHook('onSend', (_request, reply, _payload, done) => {
    if (stopping) reply.header('Connection', 'close');
    done();
  });
}

/** What browsers are told: nothing inline, nothing from elsewhere, and no changes asked by another site. */
export function protect(app: NestFastifyApplication): void {
  app.enableCsrfProtection();
  app.useSecurityHeaders({
    // Whoever ends https in front of us says so, for the whole of its domain.
    strictTransportSecurity: false,
    xFrameOptions: { action: 'deny' },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
  });
}
