import { connect } from 'node:net';

/** What comes back on a bare connection, also for what no client would send. */
export const rawTo = (url: string, text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname, () => socket.write(text));
    let answer = '';
    socket.on('data', (data) => (answer += data.toString()));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
    socket.setTimeout(5_000, () => socket.destroy());
  });

export interface Raw {
  readonly status: number;
  /** As it came, but for the names, which are in lower case. */
  readonly head: string;
  readonly text: string;
  /** Undefined when it is not JSON. */
  readonly body: { readonly code?: string; readonly instance?: string } | undefined;
}

/** Asks with these lines of headers, JSON if there is any, and nothing else but that the connection is closed. */
export async function ask(url: string, line: string, headers: readonly string[] = [], json?: object): Promise<Raw> {
  const content = json === undefined ? '' : JSON.stringify(json);
  const about = json === undefined ? [] : ['Content-Type: application/json', `Content-Length: ${content.length}`];
  const answer = await rawTo(url, [line, ...headers, ...about, 'Connection: close', '', content].join('\r\n'));
  const [head = '', ...rest] = answer.split('\r\n\r\n');
  const text = rest.join('\r\n\r\n');
  const isJson = /^content-type: application\/(problem\+)?json/im.test(head);
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1]),
    head: head.replace(/^[\w-]+:/gm, (name) => name.toLowerCase()),
    text,
    body: isJson ? (JSON.parse(text) as Raw['body']) : undefined,
  };
}
