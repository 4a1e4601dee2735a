import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';

/** A request as it goes over the line: nothing of it is put right on the way. */
export interface Request {
  /** Whose: by role. */
  readonly who: string;
  /** What it was made from: an operation of the document, or the kind of attack. */
  readonly of: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /** As it is written on the connection, in place of all that stands above. */
  readonly raw?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The body as JSON; undefined when it is none. */
  readonly body: unknown;
  readonly ms: number;
}

const PATIENCE = 60_000;
const agent = new Agent({ keepAlive: true, maxSockets: 32 });
export const hangUp = () => agent.destroy();

const jsonIn = (type: string, text: string): unknown =>
  /json\b/.test(type) && !type.includes('ndjson') && text !== '' ? JSON.parse(text) : undefined;

/** Status 0 is a connection that ended without an answer. */
export function send(url: string, asked: Request): Promise<Answer> {
  const { hostname, port } = new URL(url);
  const started = performance.now();
  if (asked.raw !== undefined) return sendRaw(hostname, Number(port), asked.raw);
  return new Promise((resolve, reject) => {
    const { method, path, headers, body } = asked;
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const sent = request({ agent, hostname, port, method, path, headers: { ...length, ...headers } }, (response) => {
      const { statusCode: status = 0, headers: given } = response;
      const type = given['content-type'] ?? '';
      const parts: Buffer[] = [];
      const done = () => {
        const text = Buffer.concat(parts).toString();
        try {
          resolve({ status, headers: given, text, body: jsonIn(type, text), ms: performance.now() - started });
        } catch (error) {
          reject(new Error(`no JSON: ${text.slice(0, 200)}`, { cause: error }));
        }
      };
      // A stream goes on for as long as somebody listens.
      if (type.startsWith('text/event-stream')) {
        done();
        return void response.destroy();
      }
      response
        .on('data', (part: Buffer) => parts.push(part))
        .on('end', done)
        .on('error', reject);
    });
    sent.setTimeout(PATIENCE, () => sent.destroy(new Error('no answer within a minute')));
    sent.on('error', reject);
    sent.end(body);
  });
}

function sendRaw(host: string, port: number, raw: string): Promise<Answer> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const socket = connect(port, host, () => socket.end(raw, 'latin1'));
    const parts: Buffer[] = [];
    socket.on('data', (part: Buffer) => parts.push(part));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error);
    });
    socket.setTimeout(PATIENCE, () => socket.destroy(new Error('no answer within a minute')));
    socket.on('close', () => {
      const all = Buffer.concat(parts).toString();
      const [head = '', ...rest] = all.split('\r\n\r\n');
      const [first = '', ...lines] = head.split('\r\n');
      const headers = Object.fromEntries(
        lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
      );
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(first)?.[1] ?? 0);
      resolve({ status, headers, text: rest.join('\r\n\r\n'), body: undefined, ms: performance.now() - started });
    });
  });
}
