import type { FastifyRequest } from 'fastify';
import { linesOf } from './host.js';
import { Refusal } from './refusal.js';

/**
 * What HTTP offers and cannot be done here: another major version (RFC 9110, 15.6.6), and an expectation that is not
 * the one that everybody knows (10.1.1). HTTP/1.0 had none, so what it says of one is passed over.
 */
export function protocolCheck({ raw }: FastifyRequest): Refusal | undefined {
  const { httpVersionMajor, httpVersion, rawHeaders } = raw;
  if (httpVersionMajor !== 1) {
    return new Refusal('invalid', 'hier wordt HTTP/1.1 gesproken, en geen andere versie', { status: 505 });
  }
  const unknown = linesOf(rawHeaders, 'expect').some((line) => !/^100-continue$/i.test(line));
  if (!unknown || httpVersion === '1.0') return undefined;
  return new Refusal('invalid', 'aan wat de kop Expect vraagt, kan hier niet worden voldaan', {
    status: 417,
    place: 'Expect',
  });
}
