import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDirectory, type MemberContent } from '#directory';
import { join } from 'node:path';
import { mailServer, type MailServer } from '../mail/mail-server.js';
import { Client, type Reply } from './client.js';
import { codeAt, codeOf, fieldsIn, OwnWays, PASSWORD, sessionIn, type Begun } from './own-ways-by-hand.js';
import { away, hosted, temporary, type Server } from './server.js';
import { freePort } from './signing-in.js';
import { whoIs } from './signing-in-by-hand.js';

let server: Server;
let folder: string;
let mail: MailServer;
let ways: OwnWays;
const ids: Record<string, string> = {};
const by: Record<string, Client> = {};

const asd = { role: 'council', council: 'asd' } as const;
const member = (name: string, mail?: string): MemberContent => ({
  ...{ name, roles: [{ ...asd, function: 'member' }] },
  ...(mail !== undefined && { mail }),
});
const PEOPLE: Readonly<Record<string, MemberContent>> = {
  tim: { name: 'Tim Visser', roles: [{ role: 'administrator' }] },
  chair: { name: 'Vera Kok', mail: 'vera@example.nl', roles: [{ ...asd, function: 'chair' }] },
  elsewhere: { name: 'Ada Vos', roles: [{ role: 'council', council: 'jongerenraad', function: 'chair' }] },
  noor: member('Noor Wiersma', 'noor@example.nl'),
  never: member('Nog Nooit', 'nooit@example.nl'),
  without: member('Zonder Adres'),
  shared: member('Zelfde Adres', 'VERA@example.nl'),
  atDesk: member('Bij de Raad', 'raad@example.nl'),
  alsoWorks: {
    ...{ name: 'Ook Wethouder', mail: 'ook@example.nl' },
    roles: [{ ...asd, function: 'member' }, { role: 'alderman' }],
  },
  later: {
    ...{ name: 'Straks Griffier', mail: 'straks@example.nl' },
    roles: [
      { ...asd, function: 'member' },
      { role: 'clerk', from: '2099-01-01' },
    ],
  },
};

beforeAll(async () => {
  mail = await mailServer();
  folder = temporary();
  const directory = await openDirectory({ file: join(folder, 'directory.sqlite'), now: () => new Date() });
  const { administration } = directory;
  for (const [name, content] of Object.entries(PEOPLE)) {
    ids[name] = (await administration.by('a1').addMember('gm0014', content)).id;
    by[name] = new Client('', (await directory.signIn(ids[name] ?? ''))?.token);
  }
  const { written } = await administration.by('a1').addStandIn('gm0014', {
    ...{ person: ids['chair'] ?? '', standIn: ids['noor'] ?? '', role: 'council', council: 'asd' },
    ...{ from: '2026-01-01', until: '2099-01-01' },
  });
  expect(written.ok).toBe(true);
  const tokens = await Promise.all(
    Object.keys(PEOPLE).map(async (name) => [name, (await directory.signIn(ids[name] ?? ''))?.token] as const),
  );
  await directory.close();
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  server = await hosted(folder, {
    ...{ DOORWERKING_DEMO: 'off', DOORWERKING_LIMITS: '0', PORT: String(port), DOORWERKING_ADDRESS: origin },
    ...{ DOORWERKING_SMTP: mail.url, DOORWERKING_MAIL_FROM: 'doorwerking@gemeente.example' },
  });
  for (const [name, token] of tokens) by[name] = new Client(server.url, token);
  ways = new OwnWays(server, origin, by['tim'] as Client, ids);
  const council = { name: 'Adviesraad sociaal domein', legalBases: [], contact: { mail: 'raad@example.nl' } };
  const kept = await (by['tim'] as Client).send(
    ...(['PUT', '/v1/municipalities/gm0014/councils/asd', JSON.stringify(council)] as const),
    { 'content-type': 'application/json', 'if-match': '"0"' },
  );
  expect(kept.status).toBe(200);
});
afterAll(async () => {
  await away(server);
  await mail.stop();
});

const FELLOWS = '/v1/municipalities/gm0014/fellow-members';
const askFor = (who: string, whom: string) =>
  (by[who] as Client).post(`${FELLOWS}/${ids[whom] ?? ''}/sign-in-links`, {});
const lettersTo = (address: string) =>
  mail.taken.filter(({ to }) => [to].flat().some((one) => one?.text === address)).map(({ text = '' }) => text);

describe('a link that the chair has sent to somebody of the council', () => {
  it('goes to that person alone, says who asked, and ends nothing until it is taken', async () => {
    const device = ways.device();
    const session = sessionIn(await ways.make(await ways.linkFor('noor'), device));
    await mail.until(1);
    const asked = await askFor('chair', 'noor');
    expect([asked.status, asked.body]).toEqual([201, { expiresAt: expect.any(String) }]);
    await mail.until(2);
    const letter = lettersTo('noor@example.nl').at(-1) ?? '';
    expect(letter).toContain('Vera Kok (Adviesraad sociaal domein) vroeg deze link voor u aan');
    const token = /uitnodiging#([\w-]{43})/.exec(letter)?.[1] ?? '';
    // Whoever asked for it reads it nowhere.
    for (const path of [FELLOWS, '/v1/municipalities/gm0014/mail', '/v1/municipalities/gm0014/journal'])
      for (const who of ['chair', 'tim']) expect((await (by[who] as Client).get(path)).text).not.toContain(token);
    expect(server.logged()).not.toContain(token);
    expect(await whoIs(server, session)).toBe(ids['noor']);
    expect((await ways.comeIn(device)).status).toBe(201);
    expect((await ways.ask('linked-people', { link: token })).body).toMatchObject({
      ...{ kind: 'recovery', untilTaken: true, name: 'Noor Wiersma' },
    });
    const fresh = ways.device();
    const made = await ways.make(token, fresh);
    expect(await whoIs(server, sessionIn(made))).toBe(ids['noor']);
    expect(await whoIs(server, session)).toBeUndefined();
    expect(codeOf(await ways.comeIn(device))).toEqual([403, 'sign-in-refused']);
    expect((await ways.comeIn(fresh)).status).toBe(201);
    expect(codeOf(await ways.ask('linked-people', { link: token }))).toEqual([410, 'sign-in-link-over']);
    const own = await new Client(server.url, sessionIn(made)).get('/v1/own-ways');
    expect(own.body).toMatchObject({ link: { kind: 'recovery', by: ids['chair'], byName: 'Vera Kok' } });
    const journal = await (by['tim'] as Client).get(`/v1/municipalities/gm0014/journal?person=${ids['noor'] ?? ''}`);
    const lines = fieldsIn<{ items: { what: string; actor: string; new?: object }[] }>(journal).items;
    expect(lines.slice(0, 5).map(({ what, actor }) => [what, actor])).toEqual([
      ['signInWayAdded', ids['noor']],
      ['signInWayRemoved', ids['noor']],
      ['signInLinkMade', ids['chair']],
      ['signInWayAdded', ids['noor']],
      ['signInLinkMade', ids['tim']],
    ]);
    expect(lines[2]?.new).toEqual({ kind: 'recovery', council: 'asd' });
  });

  it('is asked by who speaks for the council, themselves, for somebody else of it', async () => {
    expect(codeOf(await new Client(server.url).get(FELLOWS))).toEqual([401, 'not-permitted']);
    // Noor stands in for the chair.
    for (const who of ['never', 'tim', 'noor'])
      for (const reply of [await (by[who] as Client).get(FELLOWS), await askFor(who, 'never')])
        expect([who, ...codeOf(reply)]).toEqual([who, 403, 'not-permitted']);
    for (const [who, whom] of [
      ['elsewhere', 'noor'],
      ['chair', 'elsewhere'],
      ['chair', 'chair'],
      ['chair', 'tim'],
    ] as const)
      expect([who, whom, ...codeOf(await askFor(who, whom))]).toEqual([who, whom, 404, 'unknown-id']);
    const elsewhere = '/v1/municipalities/gm0823/fellow-members';
    expect(codeOf(await (by['chair'] as Client).get(elsewhere))).toEqual([404, 'unknown-id']);
  });

  it('is not for who would open more by it, has no address of their own, or nothing to recover', async () => {
    const listed = fieldsIn<{ items: { id: string; recoverable: boolean }[] }>(
      await (by['chair'] as Client).get(FELLOWS),
    );
    const can = Object.fromEntries(listed.items.map(({ id, recoverable }) => [id, recoverable]));
    const none = ['without', 'shared', 'atDesk', 'alsoWorks', 'later'];
    expect(can).toEqual({
      ...Object.fromEntries(none.map((name) => [ids[name], false])),
      ...Object.fromEntries(['noor', 'never'].map((name) => [ids[name], true])),
    });
    for (const whom of [...none, 'never'])
      expect([whom, ...codeOf(await askFor('chair', whom))]).toEqual([whom, 409, 'not-allowed-now']);
    expect(lettersTo('ook@example.nl')).toEqual([]);
  });

  it('comes at most three times a day, the last one counts, and that of an administrator ends it', async () => {
    const before = mail.taken.length;
    const more: Reply[] = [];
    for (let i = 0; i < 3; i++) more.push(await askFor('chair', 'noor'));
    expect(more.map(({ status }) => status)).toEqual([201, 201, 429]);
    await mail.until(before + 2);
    const tokens = lettersTo('noor@example.nl')
      .slice(-2)
      .map((text) => /uitnodiging#([\w-]{43})/.exec(text)?.[1] ?? '');
    const looked = async (link: string | undefined) => (await ways.ask('linked-people', { link })).status;
    expect([await looked(tokens[0]), await looked(tokens[1])]).toEqual([410, 200]);
    await ways.linkFor('noor');
    expect(await looked(tokens[1])).toBe(410);
  });
});

describe('another login name', () => {
  it('is kept by a change that has one, and the same by one that has none', async () => {
    const administrator = by['tim'] as Client;
    const path = `/v1/municipalities/gm0014/members/${ids['later'] ?? ''}`;
    const { name, roles } = PEOPLE['later'] as MemberContent;
    const put = (more: object) =>
      administrator.send('PUT', path, JSON.stringify({ name, roles, ...more }), { 'content-type': 'application/json' });
    expect((await put({ login: 's.griffier' })).body).toMatchObject({ login: 's.griffier' });
    expect((await put({})).body).toMatchObject({ login: 's.griffier' });
    expect((await put({ login: 'S.Griffier' })).body).toMatchObject({ login: 'S.Griffier' });
    for (const login of ['', ' x', 'a b', 'wie?']) expect(codeOf(await put({ login }))).toEqual([400, 'invalid']);
    const { name: other, roles: others } = PEOPLE['noor'] as MemberContent;
    const taken = await administrator.send(
      ...(['PUT', `/v1/municipalities/gm0014/members/${ids['noor'] ?? ''}`] as const),
      JSON.stringify({ name: other, roles: others, login: 's.griffier' }),
      { 'content-type': 'application/json' },
    );
    expect(taken).toMatchObject({ status: 409, body: { code: 'duplicate-id', place: 'login' } });
    const journal = await administrator.get('/v1/municipalities/gm0014/journal');
    expect(journal.text).toContain('loginChanged');
    expect(journal.text.toLowerCase()).not.toContain('s.griffier');
  });
});

describe('what somebody signs in with', () => {
  /** A session by a way of their own that began so many minutes ago. */
  async function began(who: string, minutes: number): Promise<string> {
    const then = () => new Date(Date.now() - minutes * 60_000);
    const directory = await openDirectory({ file: join(folder, 'directory.sqlite'), now: then });
    const through = { service: ':passkey', subject: who, municipalities: ['gm0014'], without: [] };
    const session = await directory.signIn(ids[who] ?? '', through);
    await directory.close();
    return session?.token ?? '';
  }

  it('changes within ten minutes of signing in, and else after doing so again as the same person', async () => {
    const device = ways.device();
    await ways.make(await ways.linkFor('noor'), device);
    const stale = new Client(server.url, await began('noor', 11));
    const id = device.id.toString('base64url');
    const asked = () => [
      ways.ask('own-ways/passkey-challenges', {}, stale),
      ways.ask('own-ways/code-secrets', {}, stale),
      stale.delete(`/v1/own-ways/passkeys/${id}`),
      stale.delete('/v1/own-ways/passwords/noor'),
    ];
    for (const reply of await Promise.all(asked())) expect(codeOf(reply)).toEqual([403, 'sign-in-again']);
    const named = await stale.send('PUT', `/v1/own-ways/passkeys/${id}`, '{"name":"Telefoon thuis"}', {
      'content-type': 'application/json',
    });
    expect(named.status).toBe(200);
    const again = async (by: Client, with_: typeof device, more: object = { again: true }) => {
      const { ceremony, options } = fieldsIn<Begun>(await ways.ask('passkey-challenges'));
      return ways.ask('passkey-sessions', { ceremony, credential: with_.use(options), ...more }, by);
    };
    // Of somebody else nothing opens, and nothing ends.
    const others = ways.device();
    await ways.make(await ways.linkFor('never'), others);
    expect(codeOf(await again(stale, others))).toEqual([403, 'sign-in-refused']);
    expect(codeOf(await again(new Client(server.url), device))).toEqual([401, 'not-permitted']);
    expect(codeOf(await again(stale, device, { again: 'ja' }))).toEqual([400, 'invalid']);
    const opened = await again(stale, device);
    expect(await whoIs(server, sessionIn(opened))).toBe(ids['noor']);
    expect((await stale.get('/v1/own-ways')).status).toBe(401);
    const fresh = new Client(server.url, sessionIn(opened));
    const { ceremony, options } = fieldsIn<Begun>(await ways.ask('own-ways/passkey-challenges', {}, fresh));
    const second = ways.device();
    // What was begun can be finished.
    const late = new Client(server.url, await began('noor', 11));
    const sent = { ceremony, name: 'Laptop', credential: second.make(options) };
    expect((await ways.ask('own-ways/passkeys', sent, late)).status).toBe(201);
    expect((await fresh.delete(`/v1/own-ways/passkeys/${id}`)).status).toBe(204);
  });

  it('is shown again with a password too, of the same person', async () => {
    const { secret } = await ways.password(await ways.linkFor('noor'), 'noor');
    const stale = new Client(server.url, await began('noor', 11));
    const sent = { account: 'noor', password: PASSWORD, code: codeAt(secret, 1), again: true };
    const never = new Client(server.url, await began('never', 1));
    expect(codeOf(await ways.ask('password-sessions', sent, never))).toEqual([403, 'sign-in-refused']);
    const opened = await ways.ask('password-sessions', sent, stale);
    expect(await whoIs(server, sessionIn(opened))).toBe(ids['noor']);
  });
});
