import type { Server } from './server.js';

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; undefined when it is none. */
  readonly body: unknown;
}

type HeadersGiven = Readonly<Record<string, string>>;

/** Speaks to a server as somebody, or as anyone. */
export class Client {
  readonly url: string;
  readonly token: string | undefined;

  constructor(url: string, token?: string) {
    this.url = url;
    this.token = token;
  }

  async send(
    method: string,
    path: string,
    body?: string | Uint8Array,
    headers: HeadersGiven = {},
    signal?: AbortSignal,
  ): Promise<Reply> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      body: body as string,
      redirect: 'manual',
      signal: signal ?? null,
      headers: { ...(this.token !== undefined && { authorization: `Bearer ${this.token}` }), ...headers },
    });
    const type = response.headers.get('content-type') ?? '';
    // A stream goes on for as long as somebody listens.
    const isStream = type.startsWith('text/event-stream');
    if (isStream) await response.body?.cancel();
    const text = isStream ? '' : await response.text();
    const isJson = /json\b/.test(type) && !type.includes('ndjson');
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson ? (JSON.parse(text) as unknown) : undefined,
    };
  }

  get = (path: string, headers?: HeadersGiven) => this.send('GET', path, undefined, headers);
  delete = (path: string, headers?: HeadersGiven) => this.send('DELETE', path, undefined, headers);
  post = (path: string, body: unknown, headers: HeadersGiven = {}, signal?: AbortSignal) =>
    this.send('POST', path, JSON.stringify(body), { 'content-type': 'application/json', ...headers }, signal);
  bringIn = (file: string) => this.send('POST', '/v1/imports', file, { 'content-type': 'application/yaml' });
}

export const anyone = (server: Server) => new Client(server.url);

/** Signs in with a demo account. */
export async function as(server: Server, account: string): Promise<Client> {
  const { status, body, text } = await anyone(server).post('/v1/sessions', { account });
  if (status !== 201) throw new Error(`${account} cannot sign in: ${text}`);
  return new Client(server.url, (body as { token: string }).token);
}

export const ACCOUNTS = {
  civilServant: 'beleidsmedewerker',
  alderman: 'wethouder',
  clerk: 'griffier',
  administrator: 'beheerder',
  asd: 'adviesraad-sociaal-domein-voorbeeldstad',
  jongerenraad: 'jongerenraad-voorbeeldstad',
} as const;

export type Everybody = Record<keyof typeof ACCOUNTS | 'anyone', Client>;

/** A client for each role. */
export async function everybody(server: Server): Promise<Everybody> {
  const clients = await Promise.all(
    Object.entries(ACCOUNTS).map(async ([role, account]) => [role, await as(server, account)] as const),
  );
  return { ...Object.fromEntries(clients), anyone: anyone(server) } as Everybody;
}
