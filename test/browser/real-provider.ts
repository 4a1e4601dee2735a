import { jest } from '@jest/globals';
import type { Server } from 'node:http';
import Provider, { type Configuration } from 'oidc-provider';
import { SECRET } from '../api/signing-in.js';

const FORM = (address: string) => `<!doctype html><html lang="nl"><title>Inlogdienst</title>
<form method="post" action="${address}"><label>Naam <input name="login"></label>
<label>Stap <input name="acr"></label><button>Log in</button></form></html>`;

// Its own pages fetch a font from elsewhere.
const PLAIN = {
  logoutSource: (context: { body: unknown }, form: string) => {
    context.body = `<!doctype html><html lang="nl"><title>Inlogdienst</title>${form}
<button form="op.logoutForm" name="logout" value="yes">Log uit</button></html>`;
  },
  postLogoutSuccessSource: (context: { body: unknown }) => {
    context.body = '<!doctype html><html lang="nl"><title>Uit</title></html>';
  },
};

/** A sign-in service as there are: another site than ours, with a form of its own. */
export class RealProvider {
  readonly issuer: string;
  readonly #port: number;
  readonly #clients: Configuration['clients'];
  #server: Server | undefined;

  /** By another name of this machine, so that it is another site to a browser. */
  constructor(port: number, url: string, service: string) {
    this.#port = port;
    this.issuer = `http://localhost:${port}`;
    this.#clients = [
      {
        client_id: 'doorwerking',
        client_secret: SECRET,
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: [`${url}/aanmelden/${service}/terug`],
        post_logout_redirect_uris: [`${url}/inloggen`],
        backchannel_logout_uri: `${url}/aanmelden/${service}/afgemeld`,
        backchannel_logout_session_required: true,
      },
    ];
  }

  async open(): Promise<void> {
    // It says of each thing that is left as it is that it is.
    for (const how of ['info', 'warn'] as const) jest.spyOn(console, how).mockImplementation(() => undefined);
    const provider = new Provider(this.issuer, {
      clients: this.#clients ?? [],
      acrValues: ['loa2', 'loa3'],
      cookies: { keys: ['a key for its own cookies'] },
      features: {
        claimsParameter: { enabled: true },
        devInteractions: { enabled: false },
        backchannelLogout: { enabled: true },
        rpInitiatedLogout: PLAIN,
      },
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
      // It is theirs: nobody is asked whether it may know who they are.
      loadExistingGrant: async ({ oidc }) => {
        const { client, session } = oidc;
        const grant = new provider.Grant({ clientId: client?.clientId ?? '', accountId: session?.accountId ?? '' });
        grant.addOIDCScope('openid');
        await grant.save();
        return grant;
      },
    });
    provider.use(async (context, next) => {
      if (!context.path.startsWith('/interaction/')) return next() as Promise<void>;
      if (context.method === 'GET') {
        context.type = 'html';
        context.body = FORM(context.path);
        return undefined;
      }
      const parts: Buffer[] = [];
      for await (const part of context.req) parts.push(part as Buffer);
      const fields = new URLSearchParams(Buffer.concat(parts).toString());
      const login = {
        accountId: fields.get('login') ?? '',
        ...(fields.get('acr') && { acr: fields.get('acr') as string }),
      };
      await provider.interactionFinished(context.req, context.res, { login });
      context.respond = false;
      return undefined;
    });
    this.#server = provider.listen(this.#port, 'localhost');
    await new Promise((resolve) => this.#server?.once('listening', resolve));
  }

  async close(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((resolve) => (this.#server ? this.#server.close(resolve) : resolve(undefined)));
  }
}
