import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDirectory } from '#directory';
import ICAL from 'ical.js';
import { join } from 'node:path';
import { mailServer, type MailServer } from '../mail/mail-server.js';
import { wrongIn } from './atom.js';
import { ACCOUNTS, everybody, type Client, type Everybody } from './client.js';
import { mismatches } from './schema.js';
import { freePort } from './signing-in.js';
import { away, filled, serve, type Server } from './server.js';

let address: string;
let server: Server;
let mail: MailServer;
let people: Everybody;
let schemas: Record<string, object>;
const GM = 'gm0000';
const SECRET = 'Dit concept is nog geheim';

beforeAll(async () => {
  mail = await mailServer();
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  server = await serve(await filled(), {
    PORT: String(port),
    DOORWERKING_SMTP: mail.url,
    DOORWERKING_MAIL_FROM: 'doorwerking@gemeente.example',
    DOORWERKING_ADDRESS: address,
  });
  people = await everybody(server);
  const { body } = await people.anyone.get('/v1/openapi.json');
  ({ schemas } = (body as { components: { schemas: Record<string, object> } }).components);
  await did('civilServant', '', {
    ...{ id: 'd1', title: 'Verordening & <b>wonen</b>', municipality: GM, kind: 'requested', subject: 'ordinance' },
    ...{ legalBases: [], councils: [{ id: 'asd', name: 'Adviesraad' }] },
    authorities: [{ id: 'college', kind: 'college', name: 'College' }],
  });
  const because = 'Er was geen tijd voor gesprekken vooraf.';
  const how = { withoutInvolvementBecause: because, withoutTextBecause: because };
  await did('civilServant', '/advice-requests', { id: 'r1', council: 'asd', ...how, term: { weeks: 4 } });
});
afterAll(async () => {
  await away(server);
  await mail.stop();
});

let last = '';
async function did(who: keyof typeof ACCOUNTS, noun: string, body: object): Promise<void> {
  const path = noun === '' ? '/v1/trajectories' : `/v1/trajectories/d1${noun}`;
  const { status, text, headers } = await people[who].post(path, body);
  if (status !== 201) throw new Error(text);
  last = headers.get('position') ?? '';
}
interface News {
  readonly items: readonly {
    readonly item: string;
    readonly kind: string;
    readonly place: string;
    readonly read: boolean;
  }[];
  readonly unread: number;
  readonly mark: object;
}
/** As new as what was done last; of somebody who may not know of that, as it is. */
const newsOf = async (who: Client, query = '', headers: Record<string, string> = { position: last }) =>
  (await who.get(`/v1/news${query}`, headers)).body as News;
const form = (who: Client, path: string, fields: Record<string, string>) =>
  who.send('POST', path, new URLSearchParams(fields).toString(), {
    'content-type': 'application/x-www-form-urlencoded',
  });
const pathIn = (text: string | undefined, of: RegExp) => of.exec(text ?? '')?.[0]?.replace(address, '') ?? '';

describe('what is new', () => {
  it('is told to those whose it is, once, and stays read once it was read', async () => {
    const news = await newsOf(people.asd);
    expect(mismatches(news, schemas['ListNews'], schemas)).toEqual([]);
    expect(news).toMatchObject({
      unread: 1,
      items: [{ kind: 'asked', place: '/dossiers/d1/gesprekken-en-aanvragen#requests' }],
    });
    expect((await newsOf(people.civilServant)).items).toEqual([]);
    expect((await newsOf(people.jongerenraad, '', {})).items).toEqual([]);
    expect((await people.anyone.get('/v1/news')).status).toBe(401);
    const items = [news.items[0]?.item ?? '', 'd1:99:asked'];
    expect((await people.asd.post('/v1/news/readings', { items })).status).toBe(204);
    expect(await newsOf(people.asd)).toMatchObject({ unread: 0, items: [{ read: true }] });
    expect((await newsOf(people.asd, '?unread=yes')).items).toEqual([]);
  });

  it('is all read up to where it was told, and no further', async () => {
    await did('asd', '/advices', {
      ...{ id: 'a1', council: 'asd', request: 'r1', verdict: 'positive' },
      recommendations: [{ id: 'p1', text: 'Kort de wachttijd in.' }],
    });
    const { mark, unread } = await newsOf(people.civilServant);
    expect(unread).toBe(1);
    const ahead = await people.civilServant.post('/v1/news/readings', { position: '9999999999999999' });
    expect(ahead).toMatchObject({ status: 400, body: { code: 'invalid', place: 'position' } });
    expect((await people.civilServant.post('/v1/news/readings', mark)).status).toBe(204);
    await did('civilServant', '/answers', {
      authority: 'college',
      recommendation: 'p1',
      verdict: 'adopted',
      reason: SECRET,
    });
    await did('civilServant', '/response-submissions', { authority: 'college', advice: 'a1' });
    expect(await newsOf(people.civilServant)).toMatchObject({ unread: 0 });
    expect((await newsOf(people.alderman)).items.map(({ kind }) => kind)).toEqual(['responseReady', 'advice']);
    expect((await newsOf(people.asd, '', {})).items.map(({ kind }) => kind)).toEqual(['asked']);
  });
});

describe('by mail', () => {
  it('a person ends one kind by the link in a mail, with a button, or in one click by a mail program', async () => {
    const directory = await openDirectory({ file: join(server.folder, 'directory.sqlite'), now: () => new Date() });
    const sealed = (kind: string) => directory.seals.seal('without', JSON.stringify([ACCOUNTS.asd, kind]));
    const [one, all] = [await sealed('asked'), await sealed('')];
    await directory.close();
    const page = await people.anyone.get(`/mail/afmelden?t=${one}`);
    expect(page).toMatchObject({ status: 200, text: expect.stringContaining('<button') });
    const choice = async () => (await people.asd.get('/v1/news/mail-choice')).body;
    expect(await choice()).toEqual({ on: true, pace: 'now', without: [] });
    const click = { 'List-Unsubscribe': 'One-Click' };
    expect((await form(people.anyone, `/mail/afmelden?t=${one}`, click)).status).toBe(200);
    expect(await choice()).toEqual({ on: true, pace: 'now', without: ['asked'] });
    const data = new FormData();
    data.append('List-Unsubscribe', 'One-Click');
    const sent = await fetch(`${server.url}/mail/afmelden?t=${all}`, { method: 'POST', body: data });
    expect(sent.status).toBe(200);
    expect(await choice()).toMatchObject({ pace: 'never' });
    for (const wrong of ['', 'x', `${one}x`, one.replace(/^./, 'Z'), 'x'.repeat(2_000)])
      expect((await form(people.anyone, `/mail/afmelden?t=${wrong}`, click)).status).toBe(404);
    const chosen = { pace: 'daily', without: ['over', 'nearEnd'] };
    const put = (body: object) =>
      people.asd.send('PUT', '/v1/news/mail-choice', JSON.stringify(body), { 'content-type': 'application/json' });
    expect(await put(chosen)).toMatchObject({ status: 200, body: { on: true, ...chosen } });
    expect(await put({ pace: 'soms', without: [] })).toMatchObject({ status: 400, body: { place: 'pace' } });
  });

  it('somebody of the public follows once they confirm, and is forgotten once they end it', async () => {
    const asked = { municipality: GM, what: 'dossier', of: 'd1' };
    const path = `/openbaar/volgen?${new URLSearchParams(asked).toString()}`;
    const page = await people.anyone.get(path);
    expect(page).toMatchObject({
      status: 200,
      text: expect.stringContaining('Verordening &amp; &lt;b&gt;wonen&lt;/b&gt;'),
    });
    expect(await form(people.anyone, '/openbaar/volgen', { ...asked, mail: 'geen adres' })).toMatchObject({
      status: 400,
    });
    const again = [1, 2, 3].map(() => form(people.anyone, '/openbaar/volgen', { ...asked, mail: 'Buur@Example.org' }));
    for (const { status } of await Promise.all(again)) expect(status).toBe(200);
    await mail.until(1);
    const [first] = mail.taken;
    expect(first?.subject).toBe('Bevestig dat u wilt volgen');
    const confirm = pathIn(first?.text, /http:\S+bevestigen\?t=\S+/);
    expect((await people.anyone.get(confirm)).text).toContain('Ja, volgen');
    const kept = async () => {
      const directory = await openDirectory({ file: join(server.folder, 'directory.sqlite'), now: () => new Date() });
      const found = await directory.followers.of([{ municipality: GM, what: 'dossier', of: 'd1' }]);
      const out = found[0] && (await directory.seals.seal('unfollow', found[0].id));
      await directory.close();
      return { found, out };
    };
    expect((await kept()).found).toEqual([]);
    expect((await form(people.anyone, confirm, {})).status).toBe(200);
    const { found, out } = await kept();
    expect(found).toMatchObject([{ address: 'Buur@Example.org' }]);
    expect((await form(people.anyone, `/openbaar/volgen/stoppen?t=${out}`, {})).status).toBe(200);
    expect((await kept()).found).toEqual([]);
    expect((await form(people.anyone, confirm, {})).status).toBe(404);
    expect(mail.taken).toHaveLength(1);
    for (const other of ['d2', "d1' OR 1=1", ''])
      expect((await people.anyone.get(`/openbaar/volgen?municipality=${GM}&what=dossier&of=${other}`)).status).toBe(
        404,
      );
    expect(server.logged()).not.toMatch(/example\.org|bevestigen\?t/i);
  });

  it('what could not be delivered is shown to the administrator, by whom it was for, and tried again', async () => {
    mail.answers.set('weg@example.org', { at: 'receiver', code: 550 });
    const directory = await openDirectory({ file: join(server.folder, 'directory.sqlite'), now: () => new Date() });
    const letter = { subject: 'x', text: 'x', html: 'x', kind: 'asked', to: 'weg@example.org', person: ACCOUNTS.asd };
    await directory.outbox.put([{ key: 'k1', municipality: GM, ...letter }]);
    const path = `/v1/municipalities/${GM}/mail`;
    const state = async () => (await people.administrator.get(path)).body as { failed: { id: string }[] };
    while ((await state()).failed.length === 0) await new Promise((resolve) => setTimeout(resolve, 100));
    const told = await state();
    expect(mismatches(told, schemas['MailState'], schemas)).toEqual([]);
    expect(told).toMatchObject({ on: true, failed: [{ person: ACCOUNTS.asd, kind: 'asked', why: '550' }] });
    expect(JSON.stringify(told)).not.toContain('example.org');
    expect((await people.civilServant.get(path)).status).toBe(403);
    mail.answers.clear();
    const before = mail.taken.length;
    expect((await people.administrator.post(`${path}/${told.failed[0]?.id}/attempts`, {})).status).toBe(204);
    await mail.until(before + 1);
    expect((await people.administrator.post(`${path}/x/attempts`, {})).status).toBe(404);
    await directory.close();
  });
});

describe('a link to sign in with', () => {
  const added = async (more: object) => {
    const content = { name: 'Eva <b> de Wit', roles: [{ role: 'clerk' }], ...more };
    const { body } = await people.administrator.post(`/v1/municipalities/${GM}/members`, content);
    return (body as { id: string }).id;
  };
  const linkFor = async (id: string) => {
    const made = await people.administrator.post(`/v1/municipalities/${GM}/members/${id}/sign-in-links`, {});
    expect(made.status).toBe(201);
    expect(mismatches(made.body, schemas['NewSignInLink'], schemas)).toEqual([]);
    return made.body as { link: string; mailed: string };
  };

  it('goes to whose it is by mail too, in Dutch and English, and nobody else reads it', async () => {
    const id = await added({ mail: 'eva@voorbeeldstad.example' });
    const before = mail.taken.length;
    const { link, mailed } = await linkFor(id);
    expect(mailed).toBe('mailed');
    await mail.until(before + 1);
    const letter = mail.taken.find(({ text }) => text?.includes(link));
    expect([letter?.to].flat()[0]?.text).toBe('eva@voorbeeldstad.example');
    expect(letter?.subject).toMatch(/^Uw link om in te loggen bij /);
    expect(letter?.text).toMatch(/nodigt u uit[^]*7 dagen[^]*IN ENGLISH[^]*invites you/);
    expect(letter?.html).toContain(`<a href="${link}">Maak uw manier om in te loggen</a>`);
    expect(letter?.html).toMatch(/Beste Eva &lt;b&gt; de Wit[^]*<div lang="en"><h2>In English/);
    const secret = link.split('#')[1] ?? '?';
    const told = await people.administrator.get(`/v1/municipalities/${GM}/journal`);
    expect(told).toMatchObject({ status: 200, text: expect.stringContaining(id) });
    for (const text of [server.logged(), told.text]) {
      expect(text).not.toContain(secret);
      expect(text).not.toContain('eva@voorbeeldstad');
    }
  });

  it('is told to be passed on by hand where no address is known', async () => {
    const before = mail.taken.length;
    expect((await linkFor(await added({}))).mailed).toBe('noAddress');
    expect(mail.taken).toHaveLength(before);
  });
});

describe('a feed', () => {
  it('is Atom, of public texts alone, with entries that keep their id', async () => {
    const { text, headers } = await people.anyone.get(`/openbaar/nieuw.atom?municipality=${GM}&dossier=d1`);
    expect(headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(wrongIn(text)).toEqual([]);
    expect(text).toContain(
      `<link rel="self" type="application/atom+xml" href="${address}/openbaar/nieuw.atom?municipality=gm0000&amp;dossier=d1"/>`,
    );
    expect(text).toContain('Verordening &amp; &lt;b&gt;wonen&lt;/b&gt;');
    expect(text).toContain('<id>tag:127.0.0.1,2026:d1%3A2%3Aadvice</id>');
    expect(text).not.toMatch(/klaar om vast te stellen|geheim/);
    expect((await people.anyone.get(`/openbaar/nieuw.atom?municipality=${GM}&dossier=d1`)).text).toBe(text);
    expect(wrongIn((await people.anyone.get('/openbaar/nieuw.atom?what=register')).text)).toEqual([]);
    expect((await people.anyone.get('/openbaar/nieuw.atom?what=alles')).status).toBe(400);
  });
});

describe('a calendar', () => {
  it('has each term as a whole day, which moves when the term does, until it is ended', async () => {
    const { status, body } = await people.civilServant.post('/v1/calendars', { municipality: GM });
    expect(status).toBe(201);
    const { address: secret } = body as { address: string };
    const read = async () => people.anyone.get(secret.replace(address, ''));
    const events = async () => {
      const calendar = new ICAL.Component(ICAL.parse((await read()).text) as unknown[]);
      return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    };
    const responseIn = async () =>
      (await events()).find(({ summary }) => summary.includes('reactie') && summary.includes('wonen'));
    expect((await read()).headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const before = await responseIn();
    expect(before?.startDate.isDate).toBe(true);
    expect(before?.endDate.subtractDate(before.startDate).days).toBe(1);
    expect(before?.component.getAllSubcomponents('valarm')).toHaveLength(2);
    const until = new Date(Date.parse(before?.startDate.toString() ?? '') + 14 * 86_400_000).toISOString().slice(0, 10);
    await did('civilServant', '/response-term-extensions', {
      advice: 'a1',
      authority: 'college',
      until,
      reason: 'Er is meer tijd nodig.',
    });
    await newsOf(people.civilServant);
    const after = await responseIn();
    expect(after).toMatchObject({ uid: before?.uid });
    expect(after?.startDate.toString()).toBe(until);
    const { items } = (await people.civilServant.get('/v1/calendars')).body as { items: { id: string }[] };
    expect(JSON.stringify(items)).not.toContain(secret.slice(-20));
    expect((await people.alderman.delete(`/v1/calendars/${items[0]?.id}`)).status).toBe(404);
    expect((await people.civilServant.delete(`/v1/calendars/${items[0]?.id}`)).status).toBe(204);
    expect((await read()).status).toBe(404);
    expect((await people.asd.post('/v1/calendars', { municipality: GM, council: 'jongerenraad' })).status).toBe(404);
    expect((await people.asd.post('/v1/calendars', { municipality: 'gm0014' })).status).toBe(404);
  });
});
