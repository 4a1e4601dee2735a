import { createHash, createHmac } from 'node:crypto';
import { createRemoteJWKSet, customFetch as fetchKeys, jwtVerify, type JWTPayload, type RemoteJWKSet } from 'jose';
import * as client from 'openid-client';
import { isOfThisMachine } from '../start/settings-file.js';
import type { SignInService } from './settings.js';
import { askWithin, SECONDS_TO_ANSWER, Unreachable } from './unreachable.js';

/** How far our clock and that of a service may be apart. */
export const TOLERANCE_S = 10;
const OLDEST = '10 minutes';
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** What a service says of itself is asked anew after an hour, and where it did not answer not within some seconds. */
const FRESH_MS = 3_600_000;
const PAUSE_MS = 3_000;
/** A key that is not known is looked for once more, but not for whoever makes up one name after another. */
const KEYS_PAUSE_MS = 2_000;

/** What a browser takes along to a service, and what it keeps to itself. */
export interface Going {
  readonly state: string;
  readonly browser: string;
}

interface Discovered {
  readonly config: client.Configuration;
  readonly keys: RemoteJWKSet;
}

/** Of what only the browser knows: so nothing that opens an answer is kept by us meanwhile. */
const derived = (what: string, { browser, state }: Going) =>
  createHmac('sha256', browser).update(`${what} ${state}`).digest('base64url');

/** One sign-in service, as it is spoken with. */
export class Provider {
  readonly service: SignInService;
  readonly #comesBack: string;
  readonly #leavesTo: string;
  #known: Discovered | undefined;
  #askedAt = -Infinity;
  #failedAt = -Infinity;
  #asking: Promise<Discovered> | undefined;

  constructor(service: SignInService, address: string) {
    this.service = service;
    this.#comesBack = `${address}/aanmelden/${service.id}/terug`;
    this.#leavesTo = `${address}/inloggen`;
  }

  /** Where the browser goes to sign in. */
  async addressFor(going: Going, stronger = false): Promise<URL> {
    const { config } = await this.#discovered();
    const { scope, strength, strengthClaim } = this.service;
    const strong = [...new Set(Object.values(strength).flat())];
    // A wish at first, since it is not known who comes; else it must be so (OpenID Connect Core 1.0, 5.5.1.1).
    const must = { id_token: { [strengthClaim]: { essential: true, values: strong } } };
    return client.buildAuthorizationUrl(config, {
      redirect_uri: this.#comesBack,
      scope,
      state: going.state,
      nonce: derived('nonce', going),
      code_challenge: createHash('sha256').update(derived('verifier', going)).digest('base64url'),
      code_challenge_method: 'S256',
      // One of the two: a service that gets both may take the wish.
      ...(strong.length > 0 && stronger && { claims: JSON.stringify(must) }),
      ...(strong.length > 0 && !stronger && strengthClaim === 'acr' && { acr_values: strong.join(' ') }),
    });
  }

  /** What the service says of whoever came back with this question, after its signature was checked. */
  async saidOf(question: string, going: Going): Promise<JWTPayload> {
    const { config, keys } = await this.#discovered();
    const tokens = await client.authorizationCodeGrant(config, new URL(`${this.#comesBack}?${question}`), {
      expectedState: going.state,
      expectedNonce: derived('nonce', going),
      pkceCodeVerifier: derived('verifier', going),
      idTokenExpected: true,
    });
    return this.#checked(tokens.id_token ?? '', config, keys, ['sub', 'exp', 'iat']);
  }

  /** What is over, as the service says by itself (OpenID Connect Back-Channel Logout 1.0, 2.4). */
  async saidOver(token: string): Promise<JWTPayload> {
    const { config, keys } = await this.#discovered();
    return this.#checked(token, config, keys, ['iat', 'jti', 'events']);
  }

  /** Where a browser goes to sign out there too; undefined where nothing is, or nobody answers now. */
  async addressToLeave(): Promise<string | undefined> {
    try {
      const { config } = await this.#discovered();
      if (config.serverMetadata().end_session_endpoint === undefined) return undefined;
      return client.buildEndSessionUrl(config, { post_logout_redirect_uri: this.#leavesTo }).href;
    } catch (error) {
      if (error instanceof Unreachable) return undefined;
      throw error;
    }
  }

  async #checked(token: string, config: client.Configuration, keys: RemoteJWKSet, requiredClaims: string[]) {
    const { payload } = await jwtVerify(token, keys, {
      issuer: config.serverMetadata().issuer,
      audience: this.service.clientId,
      algorithms: ALGORITHMS,
      clockTolerance: TOLERANCE_S,
      maxTokenAge: OLDEST,
      requiredClaims,
    });
    return payload;
  }

  /** @throws Unreachable */
  async #discovered(): Promise<Discovered> {
    const now = performance.now();
    if (this.#known && now - this.#askedAt < FRESH_MS) return this.#known;
    if (now - this.#failedAt < PAUSE_MS) {
      if (this.#known) return this.#known;
      throw new Unreachable('did not answer a moment ago');
    }
    this.#asking ??= this.#ask().finally(() => (this.#asking = undefined));
    return this.#asking;
  }

  async #ask(): Promise<Discovered> {
    try {
      const { issuer, clientId } = this.service;
      const metadata = { [client.clockTolerance]: TOLERANCE_S };
      const execute = isOfThisMachine(issuer) ? [client.allowInsecureRequests] : [];
      const how = { timeout: SECONDS_TO_ANSWER, execute, [client.customFetch]: askWithin as client.CustomFetch };
      const config = await client.discovery(new URL(issuer), clientId, metadata, await this.#auth(), how);
      const { jwks_uri: keysAt, issuer: said } = config.serverMetadata();
      if (keysAt === undefined) throw new TypeError('it says nowhere where its keys are');
      const keys = createRemoteJWKSet(new URL(keysAt), { cooldownDuration: KEYS_PAUSE_MS, [fetchKeys]: askWithin });
      // Of Entra ID the library does not look at this.
      if (new URL(said).href !== new URL(issuer).href) throw new TypeError('it says that it is another');
      this.#known = { config, keys };
      this.#askedAt = performance.now();
      return this.#known;
    } catch (error) {
      this.#failedAt = performance.now();
      if (this.#known) return this.#known;
      throw new Unreachable('it does not say what it is', { cause: error });
    }
  }

  async #auth(): Promise<client.ClientAuth> {
    const { proof } = this.service;
    if ('secret' in proof) {
      const [post, basic] = [client.ClientSecretPost(proof.secret), client.ClientSecretBasic(proof.secret)];
      // OpenID Connect Discovery 1.0, 3: without a word about it, it is basic. In that not all read a secret alike.
      return (as, ...rest) => {
        const takesPost = as.token_endpoint_auth_methods_supported?.includes('client_secret_post');
        return (takesPost === true ? post : basic)(as, ...rest);
      };
    }
    const { algorithm, keyId, thumbprint } = proof;
    const how =
      algorithm === 'ES256'
        ? { name: 'ECDSA', namedCurve: 'P-256' }
        : { name: algorithm === 'PS256' ? 'RSA-PSS' : 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
    const bytes = new Uint8Array(proof.key.export({ type: 'pkcs8', format: 'der' }));
    const key = await crypto.subtle.importKey('pkcs8', bytes, how, false, ['sign']);
    return client.PrivateKeyJwt(keyId === undefined ? key : { key, kid: keyId }, {
      [client.modifyAssertion]: (header) => {
        if (thumbprint !== undefined) header['x5t#S256'] = thumbprint;
      },
    });
  }
}
