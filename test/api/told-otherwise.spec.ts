import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { wrongIn } from './atom.js';
import { councilPerson } from '../council-people.js';
import { Client } from './client.js';
import { mismatches } from './schema.js';
import { beginTold, endTold, address, server, mail, people, schemas, GM, SECRET, did, newsOf } from './told-here.js';

beforeAll(async () => {
  await beginTold();
  await did('asd', '/advices', {
    ...{ id: 'a1', council: 'asd', request: 'r1', verdict: 'positive' },
    recommendations: [{ id: 'p1', text: 'Kort de wachttijd in.' }],
  });
});
afterAll(endTold);

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
    expect(letter?.html).toMatch(new RegExp(`<a [^>]*href="${link}"[^>]*>Instellen hoe u inlogt</a>`));
    expect(letter?.html).toMatch(/Beste Eva &lt;b&gt; de Wit[^]*<div [^>]*lang="en"[^>]*><h2 [^>]*>In English/);
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

describe('a question about the draft of a council', () => {
  it('is told to whoever is asked, for as long as it is asked, and stays read', async () => {
    const { id, token } = await councilPerson(server.folder, 'Fatima Achterberg', 'asd', 'member');
    const fatima = new Client(server.url, token);
    const begun = await people.asd.post('/v1/trajectories/d1/advice-drafts', { council: 'asd' });
    const comments = `/v1/advice-drafts/${(begun.body as { id: string }).id}/comments`;
    const asks = async (of: Client, asked: string) => {
      const { status, body } = await of.post(comments, { text: SECRET, asked });
      expect(status).toBe(201);
      return (body as { id: string }).id;
    };
    const first = await asks(people.asd, id);
    const told = await newsOf(fatima, '', {});
    expect(mismatches(told, schemas['ListNews'], schemas)).toEqual([]);
    expect(JSON.stringify(told)).not.toContain(SECRET);
    expect(told.items[0]).toMatchObject({
      ...{ kind: 'askedToComment', read: false, place: '/dossiers/d1/advies?over=asd', councilName: 'Adviesraad' },
      item: `d1:comment:${first}`,
    });
    for (const other of [people.asd, people.jongerenraad, people.civilServant, people.administrator])
      expect((await newsOf(other, '', {})).items.map(({ kind }) => kind)).not.toContain('askedToComment');
    const item = told.items[0]?.item ?? '';
    expect((await people.asd.post('/v1/news/readings', { items: [item] })).status).toBe(204);
    expect((await newsOf(fatima, '', {})).items[0]).toMatchObject({ item, read: false });
    // All up to what was told, and not what is asked after that.
    const second = await asks(people.asd, id);
    expect((await fatima.post('/v1/news/readings', told.mark)).status).toBe(204);
    expect((await newsOf(fatima, '?unread=yes', {})).items).toMatchObject([{ item: `d1:comment:${second}` }]);
    expect((await fatima.post('/v1/news/readings', { items: [`d1:comment:${second}`] })).status).toBe(204);
    expect(await newsOf(fatima, '', {})).toMatchObject({ unread: 0, items: [{ read: true }, { read: true }, {}, {}] });
    const put = (body: object) =>
      fatima.send('PUT', `${comments}/${second}`, JSON.stringify(body), { 'content-type': 'application/json' });
    expect((await put({ settled: true })).status).toBe(200);
    expect((await people.asd.delete(`${comments}/${first}`)).status).toBe(204);
    expect((await newsOf(fatima, '', {})).items.map(({ kind }) => kind)).not.toContain('askedToComment');
    // What somebody asks of themselves is no news to them.
    await asks(fatima, id);
    expect((await newsOf(fatima, '', {})).items.map(({ kind }) => kind)).not.toContain('askedToComment');
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
    const ofCouncil = await people.asd.post('/v1/calendars', { municipality: GM, council: 'asd' });
    const { text } = await people.anyone.get((ofCouncil.body as { address: string }).address.replace(address, ''));
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Termijnen Adviesraad, Voorbeeldstad');
    expect((await people.asd.post('/v1/calendars', { municipality: GM, council: 'jongerenraad' })).status).toBe(404);
    expect((await people.asd.post('/v1/calendars', { municipality: 'gm0014' })).status).toBe(404);
  });
});
