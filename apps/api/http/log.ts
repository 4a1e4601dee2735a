import type { LoggerService } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { types } from 'node:util';
import { destination, pino, type Logger } from 'pino';

/** On standard error, so that standard output stays for people. No names, tokens or bodies. */
export const logger = (level: string): Logger =>
  pino(
    { level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: told } },
    destination({ dest: 2, sync: true }),
  );

/** Of an error what was foreseen of every error: in what else it has, values may stand (a row, an address, a file). */
function told(error: unknown): object {
  if (!types.isNativeError(error)) return { message: String(error) };
  const { name, message, stack, code, cause } = error as NodeJS.ErrnoException;
  const why = types.isNativeError(cause) ? { cause: told(cause) } : {};
  return { type: name, message, stack, ...(typeof code === 'string' && { code }), ...why };
}

/**
 * One line for each answer. The address as it was declared: in the one that was asked stand ids of people, and
 * what somebody looks for.
 */
export function logAnswers(instance: FastifyInstance, log: Logger): void {
  instance.addHook('onResponse', (request, reply, done) => {
    const { id, method, routeOptions } = request;
    const path = routeOptions.url ?? 'none';
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
    this.#log.warn(fieldsOf(message, rest), String(message));
  }
  error(message: unknown, ...rest: unknown[]) {
    this.#log.error(fieldsOf(message, rest), String(message));
  }
}

/** Of an error what is told of every error, fields as they are, and what else Nest says of it. */
function fieldsOf(message: unknown, [first, ...others]: unknown[]): object {
  if (message instanceof Error) return { err: message, rest: [first, ...others] };
  if (typeof first === 'object' && first !== null) return { ...first, rest: others };
  return { rest: [first, ...others] };
}
