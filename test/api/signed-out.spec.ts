import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { JWTPayload } from 'jose';
import { anyone } from './client.js';
import { FalseProvider } from './false-provider.js';
import { away, type Server } from './server.js';
import { freePort, servedWith } from './signing-in.js';
import { begin, comeBack, honest, seconds, tokenIn, whoIs } from './signing-in-by-hand.js';

// OpenID Connect Back-Channel Logout 1.0. With a real service: test/browser/sign-in.spec.ts.

let server: Server;
let first: FalseProvider;
beforeAll(async () => {
  const [port = 0, one = 0] = await Promise.all([freePort(), freePort()]);
  first = await (await FalseProvider.at(one)).open();
  const member = (login: string) => ['gm0014', { name: login, login, roles: [{ role: 'clerk' }] }] as const;
  const services = [
    { id: 'groningen', issuer: first.issuer, municipalities: ['gm0014'] },
    { id: 'oirschot', issuer: first.issuer, municipalities: ['gm0823'], clientId: 'another' },
  ];
  ({ server } = await servedWith(services, [member('eva'), member('karim')], port));
});
afterAll(async () => {
  await first.close();
  await away(server);
});

async function inAs(sub: string, sid: string): Promise<string | undefined> {
  const begun = await begin(server);
  first.claims = { ...honest(first, begun, sub), sid };
  return tokenIn(await comeBack(server, begun));
}

describe('what a service says is over', () => {
  const over = (claims: JWTPayload = {}): JWTPayload => ({
    ...{ iss: first.issuer, aud: 'doorwerking', iat: seconds(0), exp: seconds(120), jti: `${Math.random()}` },
    events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
    ...claims,
  });
  const tell = (token: string, service = 'groningen') =>
    anyone(server).send('POST', `/aanmelden/${service}/afgemeld`, `logout_token=${token}`, {
      'content-type': 'application/x-www-form-urlencoded',
    });
  let tokens: (string | undefined)[];
  const stillIn = async () =>
    (await Promise.all(tokens.map((token) => whoIs(server, token)))).map((id) => id !== undefined);

  beforeEach(async () => {
    tokens = [];
    for (const [sub, sid] of [
      ['eva', 's1'],
      ['eva', 's2'],
      ['karim', 's3'],
    ] as const)
      tokens.push(await inAs(sub, sid));
    expect(await stillIn()).toEqual([true, true, true]);
  });

  it('is heard in a frame too, by its sid, from that service alone', async () => {
    const frame = async (question: Record<string, string>, service = 'groningen') =>
      (await anyone(server).get(`/aanmelden/${service}/voorbij?${new URLSearchParams(question).toString()}`)).status;
    const { issuer: iss } = first;
    expect(await frame({ iss })).toBe(400);
    expect(await frame({ iss: 'https://elders.example', sid: 's1' })).toBe(400);
    expect(await frame({ iss, sid: 's1' }, 'oirschot')).toBe(200);
    expect(await stillIn()).toEqual([true, true, true]);
    // As Entra ID has it, and as the standard has it.
    expect([await frame({ sid: 's1' }), await frame({ iss, sid: 's3' })]).toEqual([200, 200]);
    expect(await stillIn()).toEqual([false, true, false]);
  });

  it('is over, exactly that', async () => {
    const token = await first.signed(over({ sid: 's1' }));
    expect((await tell(token)).status).toBe(200);
    expect(await stillIn()).toEqual([false, true, true]);
    expect((await tell(token)).status).toBe(400);
    expect((await tell(await first.signed(over({ sub: 'karim' })))).status).toBe(200);
    expect(await stillIn()).toEqual([false, true, false]);
    expect((await tell(await first.signed(over({ sub: 'karim', sid: 's2' })))).status).toBe(200);
    expect(await stillIn()).toEqual([false, true, false]);
  });

  it('is not over when what is said does not hold', async () => {
    const sub = 'eva';
    const wrong = [
      { iss: 'http://127.0.0.1:9' },
      { aud: 'another' },
      { events: {} },
      { events: undefined },
      { nonce: 'n' },
      { iat: undefined },
      { iat: seconds(-3_600), exp: undefined },
      { exp: seconds(-60) },
      { jti: undefined },
    ];
    for (const claims of wrong) expect((await tell(await first.signed(over({ sub, ...claims })))).status).toBe(400);
    expect((await tell(await first.signed(over()))).status).toBe(400);
    expect((await tell(await first.signed(over({ sub }), 'another'))).status).toBe(400);
    expect((await tell(await first.signed(over({ sub })), 'oirschot')).status).toBe(400);
    expect((await tell('x.y.z')).status).toBe(400);
    expect(await stillIn()).toEqual([true, true, true]);
  });

  it('comes as a form to that address, and to no other', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const json = await anyone(server).post('/aanmelden/groningen/afgemeld', { logout_token: 'x' });
    expect(json).toMatchObject({ status: 415, body: { code: 'unsupported-media-type' } });
    expect((await anyone(server).send('POST', '/v1/sessions', 'account=griffier', form)).status).toBe(415);
    const huge = await anyone(server).send('POST', '/aanmelden/groningen/afgemeld', 'x'.repeat(70_000), form);
    expect(huge.status).toBe(413);
  });
});
