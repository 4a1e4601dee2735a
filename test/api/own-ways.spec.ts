import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDirectory, type MemberContent } from '#directory';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Otherwise } from './authenticator.js';
import { Client } from './client.js';
import { codeAt, codeOf, fieldsIn, OwnWays, PASSWORD, sessionIn, type Begun } from './own-ways-by-hand.js';
import { away, hosted, temporary, type Server } from './server.js';
import { freePort } from './signing-in.js';
import { whoIs } from './signing-in-by-hand.js';

let server: Server;
let origin: string;
let folder: string;
const ids: Record<string, string> = {};
let administrator: Client;
let elsewhere: Client;
let [colleague, ways]: [Client, OwnWays] = [] as never;

const PEOPLE: Readonly<Record<string, readonly [string, MemberContent]>> = {
  tim: ['gm0014', { name: 'Tim Visser', login: 'tim', roles: [{ role: 'administrator' }] }],
  ada: ['gm0823', { name: 'Ada Vos', login: 'ada', roles: [{ role: 'administrator' }] }],
  noor: ['gm0014', { name: 'Noor Wiersma', roles: [{ role: 'council', council: 'asd' }] }],
  piet: ['gm0014', { name: 'Piet Smit', roles: [{ role: 'council', council: 'asd' }] }],
  karim: ['gm0014', { name: 'Karim El Amrani', roles: [{ role: 'alderman' }] }],
  vera: ['gm0014', { name: 'Vera Kok', roles: [{ role: 'council', council: 'asd' }] }],
};

const openFolder = () => openDirectory({ file: join(folder, 'directory.sqlite'), now: () => new Date() });

beforeAll(async () => {
  folder = temporary();
  const port = await freePort();
  origin = `http://localhost:${port}`;
  const directory = await openFolder();
  for (const [name, [municipality, member]] of Object.entries(PEOPLE))
    ids[name] = (await directory.administration.by('a1').addMember(municipality, member)).id;
  const tokens = await Promise.all(
    ['tim', 'ada', 'piet'].map(async (name) => (await directory.signIn(ids[name] ?? ''))?.token),
  );
  await directory.close();
  const own = { strength: { alderman: ['phr'] } };
  writeFileSync(join(folder, 'sign-in.json'), JSON.stringify({ services: [], own }));
  server = await hosted(folder, {
    ...{ DOORWERKING_DEMO: 'off', DOORWERKING_LIMITS: '20', PORT: String(port), DOORWERKING_ADDRESS: origin },
    DOORWERKING_SIGN_IN: join(folder, 'sign-in.json'),
  });
  const clients = tokens.map((token) => new Client(server.url, token));
  [administrator, elsewhere, colleague] = clients as [Client, Client, Client];
  ways = new OwnWays(server, origin, administrator, ids);
});
afterAll(() => away(server));

describe('a link to make a way to sign in', () => {
  it('is of one person, says so, and is taken once', async () => {
    const link = await ways.linkFor('noor');
    expect(await ways.comesBy('noor')).toEqual(['invited', true]);
    expect(fieldsIn(await ways.ask('linked-people', { link }))).toEqual({
      ...{ name: 'Noor Wiersma', kind: 'invitation', municipalities: ['Groningen'], passkeys: true },
      expiresAt: expect.any(String),
    });
    const { options } = await ways.begin(link);
    expect(options).toMatchObject({ rp: { id: 'localhost' }, user: { name: 'Noor Wiersma' }, excludeCredentials: [] });
    expect(JSON.stringify(options)).not.toContain(ids['noor'] ?? '?');
    const first = ways.device();
    const made = await ways.make(link, first);
    expect(made.status).toBe(201);
    expect(made.body).not.toHaveProperty('token');
    expect(made.body).toMatchObject({
      person: { name: 'Noor Wiersma' },
      through: 'own',
      memberships: [{ role: 'council' }],
    });
    expect(await whoIs(server, sessionIn(made))).toBe(ids['noor']);
    for (const path of ['linked-people', 'linked-people/passkey-challenges', 'linked-people/code-secrets'])
      expect(codeOf(await ways.ask(path, { link }))).toEqual([410, 'sign-in-link-over']);
    const again = await ways.comeIn(first);
    expect([again.status, await whoIs(server, sessionIn(again))]).toEqual([201, ids['noor']]);
  });

  it('is nothing once there is another, when it is made up, or over', async () => {
    const [old, link] = [await ways.linkFor('vera'), await ways.linkFor('vera')];
    for (const one of [old, link.replace(/.$/, link.endsWith('A') ? 'B' : 'A'), 'x', ids['vera'] ?? ''])
      expect(codeOf(await ways.ask('linked-people', { link: one }))).toEqual([410, 'sign-in-link-over']);
    expect((await ways.ask('linked-people', { link })).status).toBe(200);
    const directory = await openFolder();
    const days = { invitation: -0.001, recovery: -0.001 };
    const over = await directory.ownWays.makeLink({
      ...{ person: ids['vera'] ?? '', municipalities: ['gm0014'], by: ids['tim'] ?? '', days },
    });
    await directory.close();
    expect(codeOf(await ways.ask('linked-people', { link: over?.token }))).toEqual([410, 'sign-in-link-over']);
    expect(await ways.comesBy('vera')).toEqual(['expired', true]);
  });

  it('is made by an administrator of that person and by nobody else', async () => {
    const path = `municipalities/gm0014/members/${ids['piet'] ?? ''}/sign-in-links`;
    expect(codeOf(await ways.ask(path))).toEqual([401, 'not-permitted']);
    expect(codeOf(await ways.ask(path, {}, colleague))).toEqual([403, 'not-permitted']);
    expect(codeOf(await ways.ask(path, {}, elsewhere))).toEqual([404, 'unknown-id']);
    const theirs = `municipalities/gm0823/members/${ids['piet'] ?? ''}/sign-in-links`;
    expect(codeOf(await ways.ask(theirs, {}, elsewhere))).toEqual([404, 'unknown-id']);
  });

  it('is not taken by what does not hold', async () => {
    const link = await ways.linkFor('vera');
    const wrong: Otherwise[] = [
      { origin: 'https://elders.example' },
      { origin: origin.replace('localhost', '127.0.0.1') },
      { rpId: 'elders.example' },
      { challenge: 'AAAA' },
      { verified: false },
      { type: 'webauthn.get' },
    ];
    for (const how of wrong)
      expect(codeOf(await ways.make(link, ways.device(), how))).toEqual([403, 'sign-in-refused']);
    // What was begun with another link, or twice.
    const other = await ways.linkFor('karim');
    const { ceremony } = await ways.begin(other);
    expect(codeOf(await ways.make(link, ways.device(), {}, { ceremony }))).toEqual([400, 'sign-in-expired']);
    const one = await ways.begin(link);
    const two = ways.device();
    const sent = { link, ceremony: one.ceremony, name: 'x', credential: two.make(one.options, { verified: false }) };
    expect(codeOf(await ways.ask('linked-people/passkeys', sent))).toEqual([403, 'sign-in-refused']);
    expect(codeOf(await ways.ask('linked-people/passkeys', { ...sent, credential: two.make(one.options) }))).toEqual([
      ...[400, 'sign-in-expired'],
    ]);
    for (const credential of [undefined, 'x', {}, { id: 'x' }, { id: 'x', response: { clientDataJSON: 1 } }]) {
      const { status } = await ways.make(link, ways.device(), {}, { credential });
      expect([400, 403]).toContain(status);
    }
    expect((await ways.make(link, ways.device())).status).toBe(201);
  });
});

describe('a passkey', () => {
  it('signs in nobody when what it says does not hold', async () => {
    const known = ways.device();
    await ways.make(await ways.linkFor('vera'), known);
    const wrong: Otherwise[] = [
      ...[{ origin: 'https://elders.example' }, { rpId: 'elders.example' }, { challenge: 'AAAA' }],
      ...[{ verified: false }, { type: 'webauthn.create' }],
    ];
    for (const how of wrong) expect(codeOf(await ways.comeIn(known, how))).toEqual([403, 'sign-in-refused']);
    expect(codeOf(await ways.comeIn(ways.device()))).toEqual([403, 'sign-in-refused']);
    // The same answer twice.
    const { ceremony, options } = fieldsIn<Begun>(await ways.ask('passkey-challenges'));
    const credential = known.use(options);
    expect((await ways.ask('passkey-sessions', { ceremony, credential })).status).toBe(201);
    expect(codeOf(await ways.ask('passkey-sessions', { ceremony, credential }))).toEqual([400, 'sign-in-expired']);
    // A copy of it, that counts from before.
    expect(codeOf(await ways.comeIn(known, { counter: 1 }))).toEqual([403, 'sign-in-refused']);
    // Signed by another device.
    const forged = fieldsIn<Begun>(await ways.ask('passkey-challenges'));
    const others = {
      ...{ ...ways.device().use(forged.options), id: known.id.toString('base64url') },
      rawId: known.id.toString('base64url'),
    };
    expect(codeOf(await ways.ask('passkey-sessions', { ceremony: forged.ceremony, credential: others }))).toEqual([
      ...[403, 'sign-in-refused'],
    ]);
  });

  it('can be one of several, that are named and removed, but never the last', async () => {
    const [one, two] = [ways.device(), ways.device()];
    const by = new Client(server.url, sessionIn(await ways.make(await ways.linkFor('noor'), one)));
    const { ceremony, options } = fieldsIn<Begun>(await ways.ask('own-ways/passkey-challenges', {}, by));
    expect(options.excludeCredentials).toHaveLength(1);
    const sent = { ceremony, name: 'Laptop', credential: two.make(options) };
    // Begun by somebody else.
    const session = new Client(server.url, sessionIn(await ways.make(await ways.linkFor('vera'), ways.device())));
    expect(codeOf(await ways.ask('own-ways/passkeys', sent, session))).toEqual([400, 'sign-in-expired']);
    expect((await ways.ask('own-ways/passkeys', sent, by)).status).toBe(201);
    const id = two.id.toString('base64url');
    const named = await by.send('PUT', `/v1/own-ways/passkeys/${id}`, '{"name":"Laptop thuis"}', {
      'content-type': 'application/json',
    });
    expect(named.body).toMatchObject({
      ...{ canAdd: true, passkeys: [{ name: 'Telefoon' }, { name: 'Laptop thuis' }] },
      link: { by: ids['tim'], byName: 'Tim Visser' },
    });
    expect(codeOf(await session.delete(`/v1/own-ways/passkeys/${id}`))).toEqual([404, 'unknown-id']);
    expect((await by.delete(`/v1/own-ways/passkeys/${one.id.toString('base64url')}`)).status).toBe(204);
    expect(codeOf(await ways.comeIn(one))).toEqual([403, 'sign-in-refused']);
    expect(codeOf(await by.delete(`/v1/own-ways/passkeys/${id}`))).toEqual([409, 'not-allowed-now']);
    expect((await ways.comeIn(two)).status).toBe(201);
  });

  it('is not made by somebody who came otherwise', async () => {
    expect(codeOf(await ways.ask('own-ways/passkey-challenges', {}, colleague))).toEqual([403, 'not-permitted']);
    expect((await colleague.get('/v1/own-ways')).body).toEqual({ passkeys: [], passwords: [], canAdd: false });
  });
});

describe('somebody who lost what they signed in with', () => {
  it('gets a new link, by which all that was before ends at once', async () => {
    const lost = ways.device();
    const session = sessionIn(await ways.make(await ways.linkFor('noor'), lost));
    const link = await ways.linkFor('noor');
    expect(await whoIs(server, session)).toBeUndefined();
    expect(codeOf(await ways.comeIn(lost))).toEqual([403, 'sign-in-refused']);
    expect((await ways.ask('linked-people', { link })).body).toMatchObject({ kind: 'recovery' });
    const made = new Client(server.url, sessionIn(await ways.make(link, ways.device())));
    expect((await made.get('/v1/own-ways')).body).toMatchObject({ link: { kind: 'recovery', byName: 'Tim Visser' } });
  });
});

describe('a password with a code', () => {
  it('comes by a link too, and lets in its own person once with each code', async () => {
    const link = await ways.linkFor('piet');
    const { secret, sent, reply } = await ways.password(link, 'Piet@Example.NL');
    expect([reply.status, await whoIs(server, sessionIn(reply))]).toEqual([201, ids['piet']]);
    expect(codeOf(await ways.ask('linked-people/passwords', { ...sent, code: codeAt(secret) }))).toEqual([
      410,
      'sign-in-link-over',
    ]);
    const enter = (code: string, more: object = {}) =>
      ways.ask('password-sessions', { account: ' piet@example.nl', password: PASSWORD, code, ...more });
    // The one that it was made with counted by then.
    const said = await enter(codeAt(secret));
    expect(codeOf(said)).toEqual([403, 'sign-in-refused']);
    const next = codeAt(secret, 1);
    const both = await Promise.all([enter(next), enter(next)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 403]);
    for (const [code, more] of [
      [next, {}],
      [codeAt(secret, 4), {}],
      [codeAt(secret, 1), { password: `${PASSWORD}!` }],
      [codeAt(secret, 1), { account: 'nobody@example.nl' }],
    ] as const)
      expect(fieldsIn<{ detail: string }>(await enter(code, more)).detail).toBe(
        fieldsIn<{ detail: string }>(said).detail,
      );
  });

  it('is refused when it is easy to guess, and the same picture goes on with another', async () => {
    const link = await ways.linkFor('piet');
    const { ceremony, secret } = fieldsIn<{ ceremony: string; secret: string }>(
      await ways.ask('linked-people/code-secrets', { link }),
    );
    const sent = { link, ceremony, account: 'piet.smit', code: codeAt(secret) };
    for (const easy of ['kort', 'aaaaaaaaaaaaaa', '1234567890123', 'piet.smit-2026', 'Doorwerking2026!'])
      expect(await ways.ask('linked-people/passwords', { ...sent, password: easy })).toMatchObject({
        ...{ status: 400, body: { place: 'password' } },
      });
    const wrongCode = { ...sent, password: PASSWORD, code: '000000' };
    expect(await ways.ask('linked-people/passwords', wrongCode)).toMatchObject({
      status: 400,
      body: { place: 'code' },
    });
    const taken = await ways.password(await ways.linkFor('vera'), 'vera');
    expect(taken.reply.status).toBe(201);
    const same = { ...sent, password: PASSWORD, account: 'VERA' };
    expect(await ways.ask('linked-people/passwords', same)).toMatchObject({ status: 409, body: { place: 'account' } });
    expect(
      (await ways.ask('linked-people/passwords', { ...sent, password: PASSWORD, code: codeAt(secret) })).status,
    ).toBe(201);
  });

  it('is tried ten times in a quarter of an hour, whether the account is there or not, in the same time', async () => {
    const { reply } = await ways.password(await ways.linkFor('vera'), 'vera.kok');
    expect(reply.status).toBe(201);
    const times: Record<string, number[]> = {};
    for (const [account, tries] of [
      ['vera.kok', 4],
      ['niemand', 10],
    ] as const) {
      for (let i = 0; i < tries; i++) {
        const begun = performance.now();
        const answer = await ways.ask('password-sessions', { account, password: 'iets heel anders', code: '123456' });
        (times[account] ??= []).push(performance.now() - begun);
        expect(codeOf(answer)).toEqual([403, 'sign-in-refused']);
      }
      if (tries < 10) continue;
      const again = { account: account.toUpperCase(), password: PASSWORD, code: '123456' };
      const over = await ways.ask('password-sessions', again);
      expect(codeOf(over)).toEqual([429, 'too-many-requests']);
    }
    // To judge a password is most of it, of no account too. The quickest count: other work only makes them longer.
    for (let i = 0; i < 5; i++) {
      const begun = performance.now();
      expect((await ways.ask('password-sessions', { account: 'niemand' })).status).toBe(400);
      (times['none'] ??= []).push(performance.now() - begun);
    }
    const quickest = (account: string) => Math.min(...(times[account] ?? []));
    for (const account of ['niemand', 'vera.kok']) expect(quickest(account) / quickest('none')).toBeGreaterThan(5);
  });
});

describe('a role that asks for more than a password', () => {
  it('is there to read with, and says so; with a passkey it is whole', async () => {
    const weak = await ways.password(await ways.linkFor('karim'), 'karim');
    expect(weak.reply.body).toMatchObject({ memberships: [{ role: 'alderman', weak: true }] });
    const strong = await ways.make(await ways.linkFor('karim'), ways.device());
    expect(fieldsIn<{ memberships: object[] }>(strong).memberships).toEqual([
      { role: 'alderman', municipality: 'gm0014' },
    ]);
  });
});
