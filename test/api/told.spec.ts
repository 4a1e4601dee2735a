import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDirectory } from '#directory';
import { join } from 'node:path';
import { ACCOUNTS } from './client.js';
import { mismatches } from './schema.js';
import {
  beginTold,
  endTold,
  server,
  mail,
  people,
  schemas,
  GM,
  SECRET,
  did,
  newsOf,
  form,
  pathIn,
} from './told-here.js';

beforeAll(beginTold);
afterAll(endTold);

describe('what is new', () => {
  it('is told to those whose it is, once, and stays read once it was read', async () => {
    const news = await newsOf(people.asd);
    expect(mismatches(news, schemas['ListNews'], schemas)).toEqual([]);
    expect(news).toMatchObject({
      unread: 2,
      items: [
        { kind: 'asked', place: '/dossiers/d1/gesprekken-en-aanvragen#r1' },
        { kind: 'invited', place: '/dossiers/d1' },
      ],
    });
    expect((await newsOf(people.civilServant)).items).toEqual([]);
    expect((await newsOf(people.jongerenraad, '', {})).items).toEqual([]);
    expect((await people.anyone.get('/v1/news')).status).toBe(401);
    const items = [...news.items.map(({ item }) => item), 'd1:99:asked'];
    expect((await people.asd.post('/v1/news/readings', { items })).status).toBe(204);
    expect(await newsOf(people.asd)).toMatchObject({ unread: 0, items: [{ read: true }, { read: true }] });
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
    expect((await newsOf(people.asd, '', {})).items.map(({ kind }) => kind)).toEqual(['asked', 'invited']);
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
    const english = await people.anyone.get(`/mail/afmelden?t=${one}&taal=en`);
    expect(english.text).toMatch(/<html lang="en"[^]*no more mail about a request for advice[^]*>Nederlands</);
    expect((await people.anyone.get('/mail/afmelden?t=x&taal=en')).text).toContain('This link does not work');
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
    expect(await form(people.anyone, '/openbaar/volgen', { ...asked, mail: 'geen "adres' })).toMatchObject({
      status: 400,
      text: expect.stringMatching(/Vul een mailadres in[^]*aria-invalid="true"[^]*value="geen &quot;adres"/),
    });
    const english = await people.anyone.get(`${path}&taal=en`);
    expect(english.text).toMatch(/<html lang="en"[^]*<h1[^>]*>Follow by mail[^]*<span lang="nl">Verordening &amp;/);
    const again = [1, 2, 3].map(() => form(people.anyone, '/openbaar/volgen', { ...asked, mail: 'Buur@Example.org' }));
    for (const { status } of await Promise.all(again)) expect(status).toBe(200);
    await mail.until(1);
    const [first] = mail.taken;
    expect(first?.subject).toBe('Bevestig dat u wilt volgen: het dossier “Verordening & <b>wonen</b>”');
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
    const gone = await form(people.anyone, confirm, {});
    expect(gone).toMatchObject({ status: 404, text: expect.stringContaining('Deze link werkt niet meer') });
    const english404 = await people.anyone.get(`${confirm}&taal=en`);
    expect(english404).toMatchObject({ status: 404, text: expect.stringContaining('does not work any more') });
    const broken = await people.anyone.get(confirm.slice(0, -3));
    expect(broken).toMatchObject({ status: 404, text: expect.stringContaining('niet volledig') });
    const again404 = await people.anyone.get(`/openbaar/volgen/stoppen?t=${out}`);
    expect(again404).toMatchObject({ status: 200, text: expect.stringContaining('U volgt dit niet meer') });
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
    // Refused for now: tried again by itself, until it is given up.
    mail.answers.set('weg@example.org', { at: 'receiver', code: 452 });
    await directory.outbox.put([{ key: 'k2', municipality: GM, ...letter }]);
    type Again = { readonly again: { readonly id: string; readonly nextAt: string }[] };
    const later = async () => (await state()) as unknown as Again;
    while ((await later()).again.length === 0) await new Promise((resolve) => setTimeout(resolve, 100));
    const [waits] = (await later()).again;
    expect(waits).toMatchObject({ attempts: 1, why: '452', person: ACCOUNTS.asd });
    expect(Date.parse(waits?.nextAt ?? '')).toBeGreaterThan(Date.now());
    expect((await people.civilServant.delete(`${path}/${waits?.id}`)).status).toBe(403);
    expect((await people.administrator.delete(`${path}/${waits?.id}`)).status).toBe(204);
    expect((await people.administrator.delete(`${path}/${waits?.id}`)).status).toBe(404);
    expect(await state()).toMatchObject({ waiting: 0, again: [], failed: [] });
    mail.answers.clear();
    await directory.close();
  });
});
