import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { createServer, type IncomingMessage, type Server } from 'node:http';

interface Signing {
  readonly kid: string;
  readonly key: Awaited<ReturnType<typeof generateKeyPair>>;
}

const signing = async (kid: string): Promise<Signing> => ({ kid, key: await generateKeyPair('ES256') });

const bodyOf = async (request: IncomingMessage) => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return new URLSearchParams(Buffer.concat(parts).toString());
};

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

  private constructor(port: number, first: Signing) {
    this.#port = port;
    this.#signing = first;
  }

  static async at(port: number): Promise<FalseProvider> {
    return new FalseProvider(port, await signing('first'));
  }

  get issuer(): string {
    return `http://127.0.0.1:${this.#port}`;
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
    this.#signing = await signing(`key-${Math.random()}`);
  }

  /** Signed as it signs now, or by a key that it does not publish. */
  async signed(claims: JWTPayload, by?: 'another'): Promise<string> {
    const { kid, key } = this.#signing;
    const { privateKey } = by === 'another' ? await generateKeyPair('ES256') : key;
    return new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid }).sign(privateKey);
  }

  async #answer(request: IncomingMessage, send: (status: number, body: unknown) => void): Promise<void> {
    const { issuer } = this;
    if (request.url === '/.well-known/openid-configuration')
      return send(200, {
        ...{ issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token` },
        ...{ jwks_uri: `${issuer}/keys`, response_types_supported: ['code'] },
        id_token_signing_alg_values_supported: ['ES256'],
        ...this.metadata,
      });
    if (request.url === '/keys') {
      this.keysAsked += 1;
      const { kid, key } = this.#signing;
      return send(200, { keys: [{ ...(await exportJWK(key.publicKey)), kid, use: 'sig', alg: 'ES256' }] });
    }
    this.asked.push({ fields: await bodyOf(request), authorization: request.headers.authorization });
    const id_token = this.token ?? (await this.signed(this.claims));
    return send(200, { access_token: 'not-kept', token_type: 'Bearer', id_token });
  }
}
