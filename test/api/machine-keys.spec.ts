import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDirectory } from '#directory';
import { exportJWK, exportPKCS8, exportSPKI, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { join } from 'node:path';
import { Client, type Reply } from './client.js';
import { codeOf } from './own-ways-by-hand.js';
import { away, hosted, temporary, type Server } from './server.js';
import { freePort } from './signing-in.js';
import { seconds } from './signing-in-by-hand.js';

let server: Server;
let origin: string;
let administrator: Client;

beforeAll(async () => {
  const folder = temporary();
  const directory = await openDirectory({ file: join(folder, 'directory.sqlite'), now: () => new Date() });
  const tim = { name: 'Tim Visser', roles: [{ role: 'administrator' as const }] };
  const { id } = await directory.administration.by('a1').addMember('gm0014', tim);
  const token = (await directory.signIn(id))?.token;
  await directory.close();
  const port = await freePort();
  origin = `http://localhost:${port}`;
  server = await hosted(folder, {
    ...{ DOORWERKING_DEMO: 'off', DOORWERKING_LIMITS: '0', PORT: String(port), DOORWERKING_ADDRESS: origin },
  });
  administrator = new Client(server.url, token);
});
afterAll(() => away(server));

describe('a machine with keys', () => {
  const MACHINES = '/v1/municipalities/gm0014/machines';
  const TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
  type Pair = Awaited<ReturnType<typeof generateKeyPair>>;
  const pair = () => generateKeyPair('ES256', { extractable: true });
  const content = { name: 'Zaaksysteem', roles: [{ role: 'civilServant' }], scopes: ['read', 'record'] };
  const add = async (publicKeys: string) => administrator.post(MACHINES, { ...content, publicKeys });
  const signed = ({ privateKey }: Pair, claims: JWTPayload, header: object = {}) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'ES256', ...header }).sign(privateKey);
  const honest = (id: string, more: JWTPayload = {}): JWTPayload => ({
    ...{ iss: id, sub: id, aud: `${origin}/v1/tokens`, iat: seconds(0), exp: seconds(60), jti: `${Math.random()}` },
    ...more,
  });
  const ask = (assertion: string, more: Record<string, string> = {}, headers: Record<string, string> = {}) => {
    const form = {
      grant_type: 'client_credentials',
      client_assertion_type: TYPE,
      client_assertion: assertion,
      ...more,
    };
    return new Client(server.url).send('POST', '/v1/tokens', new URLSearchParams(form).toString(), {
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    });
  };
  const isRefused = (reply: Reply) => expect(reply).toMatchObject({ status: 401, body: { error: 'invalid_client' } });

  it('gets a token by what it signed, once, for this address and not for long', async () => {
    const key = await pair();
    const made = await add(await exportSPKI(key.publicKey));
    expect([made.status, made.body]).toEqual([201, { id: expect.any(String) }]);
    const { id } = made.body as { id: string };
    const assertion = await signed(key, honest(id));
    const both = await Promise.all([ask(assertion), ask(assertion)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 401]);
    const token = both.map(({ body }) => (body as { access_token?: string }).access_token).find(Boolean);
    expect((await new Client(server.url, token).get('/v1/trajectories')).status).toBe(200);
    isRefused(await ask(assertion));
    for (const more of [{ aud: origin }, { aud: ['https://elders.example', origin] }, { exp: seconds(-5) }])
      expect((await ask(await signed(key, honest(id, more)), { client_id: id, scope: 'read' })).body).toMatchObject({
        scope: 'read',
      });
    const wrong: JWTPayload[] = [
      ...[{ aud: 'https://elders.example' }, { aud: undefined }, { iss: 'een-ander' }, { sub: 'niemand' }],
      ...[{ exp: seconds(-30) }, { exp: seconds(3_600) }, { exp: undefined }, { nbf: seconds(60) }],
      ...[{ jti: undefined }, { jti: '' }, { jti: 'x'.repeat(201) }],
    ] as JWTPayload[];
    for (const more of wrong) isRefused(await ask(await signed(key, honest(id, more))));
    isRefused(await ask(await signed(await pair(), honest(id))));
    isRefused(await ask(assertion.replace(/[^.]*$/, '')));
    const none = [{ alg: 'none' }, honest(id)].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
    for (const token_ of [`${none.join('.')}.`, 'x', '', 'a.b.c']) isRefused(await ask(token_));
    // With its public key as if that were a secret of both.
    const asSecret = new TextEncoder().encode(await exportSPKI(key.publicKey));
    isRefused(await ask(await new SignJWT(honest(id)).setProtectedHeader({ alg: 'HS256' }).sign(asSecret)));
    isRefused(await ask(await signed(key, honest(id)), { client_id: 'een-ander' }));
    isRefused(await ask(await signed(key, honest(id)), { client_assertion_type: 'urn:iets' }));
    const basic = { authorization: `Basic ${Buffer.from(`${id}:x`).toString('base64')}` };
    expect((await ask(await signed(key, honest(id)), {}, basic)).body).toEqual({ error: 'invalid_request' });
    isRefused(
      await new Client(server.url).send('POST', '/v1/tokens', 'grant_type=client_credentials', {
        ...{ 'content-type': 'application/x-www-form-urlencoded', ...basic },
      }),
    );
    const listed = await administrator.get(MACHINES);
    expect(listed.body).toMatchObject({
      items: [{ id, role: { role: 'civilServant' }, proof: 'keys', usedOn: expect.any(String) }],
    });
  });

  it('goes over from one key to another, and to a secret and back, which end what there was', async () => {
    const [old, next] = [await pair(), await pair()];
    const { id } = (await add(JSON.stringify(await exportJWK(old.publicKey)))).body as { id: string };
    const put = async (...pairs: Pair[]) => {
      const keys = await Promise.all(pairs.map(async ({ publicKey }) => exportJWK(publicKey)));
      const body = JSON.stringify({ publicKeys: JSON.stringify({ keys }) });
      return administrator.send('PUT', `${MACHINES}/${id}/public-keys`, body, {
        'content-type': 'application/json',
      });
    };
    const first = await ask(await signed(old, honest(id)));
    expect((await put(old, next)).status).toBe(200);
    const { access_token: token } = first.body as { access_token: string };
    expect((await new Client(server.url, token).get('/v1/trajectories')).status).toBe(401);
    for (const key of [old, next]) expect((await ask(await signed(key, honest(id)))).status).toBe(200);
    await put(next);
    isRefused(await ask(await signed(old, honest(id))));
    const secret = (await administrator.post(`${MACHINES}/${id}/secrets`, {})).body as { secret: string };
    isRefused(await ask(await signed(next, honest(id))));
    const basic = { authorization: `Basic ${Buffer.from(`${id}:${secret.secret}`).toString('base64')}` };
    const bySecret = () =>
      new Client(server.url).send('POST', '/v1/tokens', 'grant_type=client_credentials', {
        ...{ 'content-type': 'application/x-www-form-urlencoded', ...basic },
      });
    expect((await bySecret()).status).toBe(200);
    await put(next);
    isRefused(await bySecret());
    expect((await ask(await signed(next, honest(id)))).status).toBe(200);
    await administrator.delete(`${MACHINES}/${id}`);
    isRefused(await ask(await signed(next, honest(id))));
    expect(codeOf(await put(next))).toEqual([404, 'unknown-id']);
  });

  it('has no key that is secret, weak or none', async () => {
    const key = await pair();
    const wrong: string[] = [
      await exportPKCS8(key.privateKey),
      JSON.stringify(await exportJWK(key.privateKey)),
      JSON.stringify({ keys: [{ kty: 'oct', k: 'c2VjcmV0' }] }),
      JSON.stringify({ keys: [] }),
      JSON.stringify({ keys: [1] }),
      JSON.stringify({ keys: Array.from({ length: 6 }, () => ({})) }),
      '{"kty":"EC"}',
      'geen sleutel',
      '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----',
    ];
    for (const publicKeys of wrong)
      expect(await add(publicKeys)).toMatchObject({ status: 400, body: { code: 'invalid', place: 'publicKeys' } });
  });
});
