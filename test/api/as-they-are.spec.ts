import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anyone, Client, type Reply } from './client.js';
import { FalseProvider } from './false-provider.js';
import * as real from './providers-as-they-are.js';
import { away, type Server } from './server.js';
import { freePort, servedWith } from './signing-in.js';
import { begin, comeBack, honest, seconds, tokenIn, whoIs } from './signing-in-by-hand.js';

// Signing in with what Entra ID and Keycloak say of themselves and of people, as they really do. What of it is judged alone:
// apps/api/sign-in/as-they-are.spec.ts.

let server: Server;
let entra: FalseProvider;
let many: FalseProvider;
let keycloak: FalseProvider;
let ids: readonly string[];

beforeAll(async () => {
  const [port = 0, ...ports] = await Promise.all([freePort(), freePort(), freePort(), freePort()]);
  const [ofEntra = '', ofMany = '', ofKeycloak = ''] = ports.map((one) => `http://127.0.0.1:${one}`);
  entra = await FalseProvider.at(ports[0] ?? 0, {
    ...{ path: real.ENTRA_PATH, alg: 'RS256', published: real.entraKey(ofEntra) },
  });
  entra.metadata = real.entraMetadata(ofEntra);
  // As it is of an application that is for every tenant.
  many = await FalseProvider.at(ports[1] ?? 0, { path: real.ENTRA_PATH, alg: 'RS256' });
  many.metadata = { ...real.entraMetadata(ofMany), issuer: `${ofMany}/{tenantid}/v2.0` };
  keycloak = await FalseProvider.at(ports[2] ?? 0, {
    ...{ path: real.KEYCLOAK_PATH, alg: 'RS256', otherKeys: [real.keycloakOtherKey()] },
  });
  keycloak.metadata = real.keycloakMetadata(ofKeycloak);
  await Promise.all([entra, many, keycloak].map((one) => one.open()));
  const strong = { strengthClaim: 'acrs', strength: { alderman: ['c1'] } };
  const services = [
    {
      ...{ id: 'entra', issuer: entra.issuer, municipalities: ['gm0014'], login: 'oid', scope: 'openid profile' },
      ...strong,
    },
    { id: 'veel', issuer: many.issuer, municipalities: ['gm0823'], login: 'oid', scope: 'openid profile' },
    {
      ...{ id: 'keycloak', issuer: keycloak.issuer, municipalities: ['gm1709'], login: 'preferred_username' },
      ...{ scope: 'openid profile', strength: { alderman: ['goud'] } },
    },
  ];
  const { oid, preferred_username: upn } = real.entraClaims();
  const { preferred_username: name } = real.keycloakClaims();
  ({ server, ids } = await servedWith(
    services,
    [
      ['gm0014', { name: 'Eva de Wit', login: oid, roles: [{ role: 'alderman' }] }],
      ['gm0014', { name: 'Naamgenoot', login: upn, roles: [{ role: 'civilServant' }] }],
      ['gm1709', { name: 'Eva de Wit', login: name, roles: [{ role: 'alderman' }] }],
    ],
    port,
  ));
});
afterAll(async () => {
  await Promise.all([entra, many, keycloak].map((one) => one.close()));
  await away(server);
});

async function signIn(provider: FalseProvider, service: string, claims: object, given: Record<string, string> = {}) {
  const begun = await begin(server, service);
  const { sub: _, ...usual } = honest(provider, begun);
  provider.claims = { ...usual, ...claims };
  return { begun, reply: await comeBack(server, begun, given) };
}
const rolesOf = async (reply: Reply) => {
  const { body } = await new Client(server.url, tokenIn(reply)).get('/v1/sessions/current');
  return (body as { memberships: { role: string; weak?: boolean }[] }).memberships.map(({ role, weak }) => [
    role,
    weak,
  ]);
};
const isIn = async (reply: Reply) => (await whoIs(server, tokenIn(reply))) !== undefined;

describe('Entra ID, of one tenant', () => {
  it('lets in by its object id, without mail, acr or amr, and by keys without alg', async () => {
    const { begun, reply } = await signIn(entra, 'entra', real.entraClaims());
    expect([...begun.asked.keys()].toSorted()).toEqual([
      ...['client_id', 'code_challenge', 'code_challenge_method', 'nonce', 'redirect_uri', 'response_type'],
      ...['scope', 'state'],
    ]);
    expect(await whoIs(server, tokenIn(reply))).toBe(ids[0]);
    // Nothing that it says shows a second step.
    expect(await rolesOf(reply)).toEqual([['alderman', true]]);
    const { fields, authorization } = entra.asked.at(-1) ?? {};
    expect([authorization, fields?.get('client_secret')]).toEqual([undefined, expect.any(String)]);
  });

  it('is asked for the context that a role has, and takes that alone for it', async () => {
    const begun = await begin(server, 'entra', '/', { sterker: 'ja' });
    expect(JSON.parse(begun.asked.get('claims') ?? '')).toEqual({
      id_token: { acrs: { essential: true, values: ['c1'] } },
    });
    const acrs = async (value: unknown) =>
      rolesOf((await signIn(entra, 'entra', real.entraClaims({ acrs: value }))).reply);
    expect(await acrs(['p1', 'c1'])).toEqual([['alderman', undefined]]);
    for (const value of [['p1'], 'c2', 1, null]) expect(await acrs(value)).toEqual([['alderman', true]]);
  });

  it('lets in nobody of another tenant, of version 1, or whose name somebody else took', async () => {
    const other = entra.issuer.replace('9122040d', '00000000');
    for (const claims of [
      real.entraClaims({ iss: other }),
      real.entraClaims({ iss: 'https://sts.windows.net/9122040d-6c67-4c5b-b112-36a304b66dad/' }),
      real.entraClaims({ oid: undefined }),
      real.entraClaims({ oid: '11111111-0000-0000-66f3-3332eca7ea81' }),
    ])
      expect((await signIn(entra, 'entra', claims)).reply.status).toBe(403);
  });

  it('leads there to sign out, and hears of a session that ended there without who says so', async () => {
    const { reply } = await signIn(entra, 'entra', real.entraClaims({ sid: '007e3899' }));
    await anyone(server).get('/aanmelden/entra/voorbij?sid=007e3899');
    expect(await isIn(reply)).toBe(false);
    const again = (await signIn(entra, 'entra', real.entraClaims())).reply;
    const { body } = await new Client(server.url, tokenIn(again)).delete('/v1/sessions/current');
    expect((body as { goOn: string }).goOn).toContain('/oauth2/v2.0/logout?');
  });
});

it('Entra ID for every tenant, which says {tenantid} of itself, is none', async () => {
  const reply = await anyone(server).get('/aanmelden/veel');
  expect(reply).toMatchObject({ status: 503, body: { code: 'sign-in-unavailable' } });
});

describe('Keycloak', () => {
  const back = () => ({ session_state: 'bX3cY2w0T0u1vJm9', iss: keycloak.issuer });

  it('lets in by its levels, whatever roles it gives there itself', async () => {
    const weak = await signIn(keycloak, 'keycloak', real.keycloakClaims(), back());
    expect(weak.begun.asked.get('acr_values')).toBe('goud');
    expect(await whoIs(server, tokenIn(weak.reply))).toBe(ids[2]);
    expect(await rolesOf(weak.reply)).toEqual([['alderman', true]]);
    const strong = await signIn(keycloak, 'keycloak', real.keycloakClaims({ acr: 'goud' }), back());
    expect(await rolesOf(strong.reply)).toEqual([['alderman', undefined]]);
  });

  it('says with whom an answer began, or it is none', async () => {
    for (const given of [{}, { iss: entra.issuer }]) {
      const { reply } = await signIn(keycloak, 'keycloak', real.keycloakClaims(), given as Record<string, string>);
      expect([reply.status, tokenIn(reply)]).toEqual([403, undefined]);
    }
  });

  it('says by itself that a session is over: that one, and no other', async () => {
    const one = (await signIn(keycloak, 'keycloak', real.keycloakClaims(), back())).reply;
    const two = (await signIn(keycloak, 'keycloak', real.keycloakClaims({ sid: 'een-ander' }), back())).reply;
    const { sub, sid } = real.keycloakClaims();
    const logout = await keycloak.signed({
      ...{ iss: keycloak.issuer, aud: 'doorwerking', sub, sid, typ: 'Logout', jti: '46aa3db4' },
      ...{ iat: seconds(0), exp: seconds(120) },
      events: {
        'http://schemas.openid.net/event/backchannel-logout': {},
        'http://schemas.openid.net/event/backchannel-logout#revoke_offline_access': true,
      },
    });
    const told = await anyone(server).send(
      ...(['POST', '/aanmelden/keycloak/afgemeld', new URLSearchParams({ logout_token: logout }).toString()] as const),
      { 'content-type': 'application/x-www-form-urlencoded' },
    );
    expect(told.status).toBe(200);
    expect([await isIn(one), await isIn(two)]).toEqual([false, true]);
  });
});
