import type { LoggerService } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { destination, pino, type Logger } from 'pino';

/** On standard error, so that standard output stays for people. No names, tokens or bodies. */
export const logger = (level: string): Logger =>
  pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, destination({ dest: 2, sync: true }));

/** One line for each answer. The address without its question: what somebody looks for is theirs. */
export function logAnswers(instance: FastifyInstance, log: Logger): void {
  instance.addHook('onResponse', (request, reply, done) => {
    const [path] = request.url.split('?');
    const { id, method } = request;
    log.info({ request: id, method, path, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered');
    done();
  });
}

/** Nest's own lines in the same form; what it routinely tells at the start only when asked for. */
export class NestLog implements LoggerService {
  readonly #log: Logger;
  constructor(log: Logger) {
    this.#log = log;
  }
  log(message: unknown, ...rest: unknown[]) {
    this.#log.debug({ rest }, String(message));
  }
  warn(message: unknown, ...rest: unknown[]) {
    this.#log.warn({ rest }, String(message));
  }
  error(message: unknown, ...rest: unknown[]) {
    this.#log.error({ err: message instanceof Error ? message : undefined, rest }, String(message));
  }
}
