import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { PROBLEMS, type ProblemCode, type ProblemDetails } from './problem.js';
import { API_VERSION } from './version.js';

const CODES: Readonly<Record<string, [ProblemCode, string]>> = {
  HPE_HEADER_OVERFLOW: ['headers-too-large', 'de kop van de vraag is te groot'],
  ERR_HTTP_REQUEST_TIMEOUT: ['too-slow', 'de vraag kwam niet op tijd helemaal binnen'],
};

/** What is not an HTTP request at all never reaches a route; it gets the same kind of answer all the same. */
export function onBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return void socket.destroy();
  const [code, detail] = CODES[error.code ?? ''] ?? (['invalid', 'dit is geen HTTP-vraag'] as const);
  const { status, title } = PROBLEMS[code];
  const instance = `urn:uuid:${randomUUID()}`;
  const problem: ProblemDetails = { type: `/problems/${code}`, title, status, detail, code, instance };
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${status} ${code}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `API-Version: ${API_VERSION}`,
    "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options: nosniff',
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
