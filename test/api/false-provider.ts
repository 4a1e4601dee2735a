import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { createServer, type IncomingMessage, type Server } from 'node:http';

interface Signing {
  readonly kid: string;
  readonly key: Awaited<ReturnType<typeof generateKeyPair>>;
}

const signing = async (kid: string, alg = 'ES256'): Promise<Signing> => ({ kid, key: await generateKeyPair(alg) });

const bodyOf = async (request: IncomingMessage) => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return new URLSearchParams(Buffer.concat(parts).toString());
};

/** What makes one product look like another: where its issuer is under, and how it signs. */
interface Looks {
  /** After the address of the server: `/realms/medewerkers`. */
  readonly path?: string;
  readonly alg?: 'ES256' | 'RS256';
  /** Beside the key that it signs with, as each is published. */
  readonly otherKeys?: readonly object[];
  /** Of the key that it signs with. */
  readonly published?: (jwk: object) => object;
}

/** A sign-in service that says whatever a spec lets it say, signed with a key that it publishes, or not. */
export class FalseProvider {
  /** What the next id token says. */
  claims: JWTPayload = {};
  /** Instead of what it would say. */
  token: string | undefined;
  /** What it says of itself, beside the usual. */
  metadata: object = {};
  /** What it was sent for a code. */
  readonly asked: { fields: URLSearchParams; authorization: string | undefined }[] = [];
  keysAsked = 0;
  #signing: Signing;
  readonly #port: number;
  #server: Server | undefined;

  readonly #looks: Looks;

  private constructor(port: number, first: Signing, looks: Looks) {
    this.#port = port;
    this.#signing = first;
    this.#looks = looks;
  }

  static async at(port: number, looks: Looks = {}): Promise<FalseProvider> {
    return new FalseProvider(port, await signing('first', looks.alg), looks);
  }

  get issuer(): string {
    return `http://127.0.0.1:${this.#port}${this.#looks.path ?? ''}`;
  }

  get #alg() {
    return this.#looks.alg ?? 'ES256';
  }

  async open(): Promise<this> {
    this.#server = createServer(
      (request, response) =>
        void this.#answer(request, (status, body) => {
          response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
        }),
    );
    await new Promise<void>((resolve) => this.#server?.listen(this.#port, '127.0.0.1', resolve));
    return this;
  }

  async close(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((resolve) => (this.#server ? this.#server.close(resolve) : resolve(undefined)));
  }

  async rotate(): Promise<void> {
    this.#signing = await signing(`key-${Math.random()}`, this.#alg);
  }

  /** Signed as it signs now, or by a key that it does not publish. */
  async signed(claims: JWTPayload, by?: 'another'): Promise<string> {
    const { kid, key } = this.#signing;
    const { privateKey } = by === 'another' ? await generateKeyPair(this.#alg) : key;
    return new SignJWT(claims).setProtectedHeader({ alg: this.#alg, kid, typ: 'JWT' }).sign(privateKey);
  }

  async #answer(request: IncomingMessage, send: (status: number, body: unknown) => void): Promise<void> {
    const { issuer } = this;
    const { path = '', otherKeys = [], published = (jwk: object) => ({ ...jwk, alg: this.#alg }) } = this.#looks;
    const said = {
      ...{ issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token` },
      ...{ jwks_uri: `${issuer}/keys`, response_types_supported: ['code'] },
      id_token_signing_alg_values_supported: [this.#alg],
      ...this.metadata,
    };
    if (request.url === `${path}/.well-known/openid-configuration`) return send(200, said);
    if (request.url === new URL(said.jwks_uri).pathname) {
      this.keysAsked += 1;
      const { kid, key } = this.#signing;
      const signs = published({ ...(await exportJWK(key.publicKey)), kid, use: 'sig' });
      return send(200, { keys: [...otherKeys, signs] });
    }
    this.asked.push({ fields: await bodyOf(request), authorization: request.headers.authorization });
    const id_token = this.token ?? (await this.signed(this.claims));
    return send(200, { access_token: 'not-kept', token_type: 'Bearer', id_token });
  }
}
