import { expect } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import { Authenticator, type Otherwise } from './authenticator.js';
import { anyone, type Client, type Reply } from './client.js';
import type { Server } from './server.js';

export const fieldsIn = <T>(reply: Reply) => reply.body as T;
export const codeOf = ({ status, body }: Reply) => [status, (body as { code?: string } | undefined)?.code];
export const sessionIn = ({ headers }: Reply) =>
  /doorwerking_session=([\w-]+); Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict/.exec(
    headers.getSetCookie().join(),
  )?.[1];

export interface Begun {
  ceremony: string;
  options: { challenge: string; user: { id: string; name: string }; rp: object; excludeCredentials: object[] };
}

export const PASSWORD = 'vier gele fietsen op zolder';
export const codeAt = (secret: string, from = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + from * 30_000 });

/** As a browser does it, step by step, of people without an account at their municipality. */
export class OwnWays {
  readonly #server: Server;
  readonly #origin: string;
  readonly #administrator: Client;
  readonly #ids: Readonly<Record<string, string>>;

  constructor(server: Server, origin: string, administrator: Client, ids: Readonly<Record<string, string>>) {
    this.#server = server;
    this.#origin = origin;
    this.#administrator = administrator;
    this.#ids = ids;
  }

  ask = (path: string, body: object = {}, by: Client = anyone(this.#server)) => by.post(`/v1/${path}`, body);
  device = () => new Authenticator(this.#origin);
  begin = async (link: string) => fieldsIn<Begun>(await this.ask('linked-people/passkey-challenges', { link }));

  async linkFor(name: string): Promise<string> {
    const path = `municipalities/gm0014/members/${this.#ids[name] ?? ''}/sign-in-links`;
    const made = await this.ask(path, {}, this.#administrator);
    expect(made.status).toBe(201);
    const { link } = fieldsIn<{ link: string }>(made);
    expect(link).toMatch(new RegExp(`^${this.#origin}/uitnodiging#[\\w-]{43}$`));
    return link.split('#')[1] ?? '';
  }

  /** What the list of people says of how somebody comes in. */
  async comesBy(name: string) {
    const listed = await this.#administrator.get('/v1/municipalities/gm0014/members');
    const { items } = fieldsIn<{ items: { id: string; comesBy?: string; linkEnds?: boolean }[] }>(listed);
    const found = items.find(({ id }) => id === this.#ids[name]);
    return [found?.comesBy, found?.linkEnds];
  }

  /** Makes a passkey by a link, as an honest device has it but for this. */
  async make(link: string, device: Authenticator, how: Otherwise = {}, more: object = {}) {
    const { ceremony, options } = await this.begin(link);
    const credential = device.make(options, how);
    return this.ask('linked-people/passkeys', { link, ceremony, name: 'Telefoon', credential, ...more });
  }

  async comeIn(device: Authenticator, how: Otherwise = {}) {
    const { ceremony, options } = fieldsIn<Begun>(await this.ask('passkey-challenges'));
    return this.ask('passkey-sessions', { ceremony, credential: device.use(options, how) });
  }

  async password(link: string, account: string) {
    const { ceremony, secret } = fieldsIn<{ ceremony: string; secret: string }>(
      await this.ask('linked-people/code-secrets', { link }),
    );
    const sent = { link, ceremony, account, password: PASSWORD };
    return { secret, sent, reply: await this.ask('linked-people/passwords', { ...sent, code: codeAt(secret) }) };
  }
}
