import { expect, it } from '@jest/globals';
import { noor, type UnderTest } from './under-test.js';

/** What one node keeps of people, their sessions and the demo. */
export function keeping(test: UnderTest): void {
  it('keeps people with what they may act as, and adding them twice changes nothing', async () => {
    await test.directory.add([noor]);
    await test.directory.add([noor]);
    await test.directory.add([]);
    await test.directory.add([{ ...noor, id: 'p3', memberships: [] }]);
    await test.directory.close();
    const again = await test.node();
    expect(await again.person('p1')).toEqual(noor);
    expect(await again.person('p2')).toBeUndefined();
    expect(await again.person('p3')).toEqual({ ...noor, id: 'p3', memberships: [] });
  });

  it('has them act in an order that does not depend on the language of the database', async () => {
    const memberships = (['B', 'a', 'é', 'z', '-'] as const).map((municipality) => ({
      role: 'clerk' as const,
      municipality,
    }));
    await test.directory.add([{ ...noor, memberships }]);
    const found = await test.directory.person('p1');
    expect(found?.memberships.map(({ municipality }) => municipality)).toEqual(['-', 'B', 'a', 'z', 'é']);
  });

  it('has a name until it is erased; then nothing of it is kept', async () => {
    await test.directory.add([noor]);
    const session = await test.directory.signIn('p1');
    expect(await test.directory.names(['p1', 'p9', 'p1'])).toEqual(
      new Map([
        ['p1', 'Noor Wiersma'],
        ['p9', '(verwijderd)'],
      ]),
    );
    expect(await test.place.kept()).toContain('Wiersma');

    await test.directory.erase('p1', 'a1');
    expect((await test.directory.names(['p1'])).get('p1')).toBe('(verwijderd)');
    expect(await test.directory.signedIn(session?.token ?? '')).toBeUndefined();
    expect(await test.place.kept()).not.toContain('Wiersma');
  });

  it('leaves no name, address or account of somebody who is erased in any row, whatever there was of them', async () => {
    const { directory } = test;
    const [name, mail] = ['Querijn Zwaluwstaart', 'q.zwaluwstaart@example.org'];
    const by = directory.administration.by('p0');
    const council = { role: 'council' as const, council: 'asd', function: 'member' as const };
    const { id } = await by.addMember('gm0014', { name, mail, login: 'zwaluwstaart', roles: [council] });
    const way = { person: id, municipalities: ['gm0014'] };
    await directory.ownWays.makeLink({ ...way, by: 'p0', days: { invitation: 7, recovery: 1 } });
    const key = { id: 'k1', name: 'Telefoon van Zwaluwstaart', publicKey: 'AA', counter: 0, transports: [] };
    await directory.ownWays.addPasskey(way, key);
    await directory.ownWays.addPassword(way, { account: mail, hash: 'x', totp: 'A', step: 1 });
    await directory.standardTexts.add(id, { title: 'Groet', text: 'Zwaluwstaart' });
    await directory.calendars.make(id, { municipality: 'gm0014' });
    // As somebody of the public, under other signs of the same mailbox.
    const following = { municipality: 'gm0014', what: 'register' as const, of: '' };
    const [asked, other] = [
      await directory.followers.ask(following, mail.toUpperCase()),
      await directory.followers.ask({ ...following, municipality: 'gm0000' }, mail.replace('@', '+nieuws@')),
    ];
    await directory.followers.confirm(asked ?? '');
    const letter = { municipality: 'gm0014', kind: 'follow', subject: 's', text: 't', html: 'h' };
    await directory.outbox.put([
      { ...letter, key: 'a', to: mail.toUpperCase() },
      { ...letter, key: 'b', to: mail.replace('@', '+nieuws@') },
      { ...letter, key: 'c', to: mail, person: id },
      { ...letter, key: 'd', to: 'noor@example.org' },
    ]);
    expect(other).toBeDefined();
    await directory.erase(id, 'p0');
    expect((await test.place.kept()).toLowerCase()).not.toContain('zwaluwstaart');
    expect((await directory.outbox.due(10)).map(({ to }) => to)).toEqual(['noor@example.org']);
  });

  it('knows nobody by an id that no database keeps', async () => {
    await test.directory.add([noor]);
    for (const id of ['', 'p1\0', '\0', '\ud800', "' OR 1 = 1 --"]) {
      expect(await test.directory.person(id)).toBeUndefined();
      expect(await test.directory.signIn(id)).toBeUndefined();
      expect(await test.directory.names([id])).toEqual(new Map([[id, '(verwijderd)']]));
      await test.directory.erase(id, 'a1');
    }
    expect(await test.directory.person('p1')).toEqual(noor);
  });

  it('knows a session by its token, which is not kept, until it is signed out', async () => {
    await test.directory.add([noor]);
    const session = await test.directory.signIn('p1');
    const token = session?.token ?? '';
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(session?.person).toEqual(noor);
    expect(await test.directory.signedIn(token)).toEqual(noor);
    expect(await test.directory.signedIn(`${token}x`)).toBeUndefined();
    expect(await test.directory.signedIn('\0')).toBeUndefined();
    expect(await test.place.kept()).not.toContain(token);
    await test.directory.signOut(token);
    expect(await test.directory.signedIn(token)).toBeUndefined();
  });

  it('ends a session after twelve hours, and does not keep it', async () => {
    await test.directory.add([noor]);
    const { token = '', expiresAt } = (await test.directory.signIn('p1')) ?? {};
    expect(expiresAt).toBe('2026-03-02T00:00:00.000Z');
    test.now = new Date('2026-03-01T23:59:59Z');
    expect(await test.directory.signedIn(token)).toEqual(noor);
    test.now = new Date('2026-03-02T00:00:00Z');
    expect(await test.directory.signedIn(token)).toBeUndefined();
    await test.directory.signIn('p1');
    expect(await test.place.query('SELECT expires_at FROM session')).toEqual([
      { expires_at: '2026-03-02T12:00:00.000Z' },
    ]);
  });

  it('gives no session to somebody who is not there', async () => {
    expect(await test.directory.signIn('p1')).toBeUndefined();
  });

  it('begins a demo, and has its accounts in their order once it is ready', async () => {
    const { demo } = test.directory;
    const accounts = ['z', 'p1', 'a'].map((id) => ({ ...noor, id }));
    expect(await demo.state()).toBe('none');
    await demo.ready(accounts, []);
    expect(await demo.state()).toBe('none');
    expect(await demo.accounts()).toEqual([]);
    await demo.begin();
    await demo.begin();
    expect(await demo.state()).toBe('loading');
    await demo.ready(accounts, []);
    expect(await demo.state()).toBe('ready');
    expect(await demo.accounts()).toEqual(accounts);
    expect(await (await test.node()).demo.accounts()).toEqual(accounts);
  });

  it('makes what people of a demo are writing with their accounts, once, and as if they had written it', async () => {
    const { demo, adviceDrafts } = test.directory;
    const draft = {
      ...{ trajectory: 't1', municipality: 'gm0014', council: 'asd', version: 3 },
      parts: [
        { part: 'verdict', content: 'positive', by: 'p1', holder: 'a' },
        { part: 'x1', content: { text: 'Een.' }, by: 'a' },
      ],
      comments: [
        { part: 'x1', text: 'Eerst.', by: 'a', asked: 'p1' },
        { text: 'Dan.', by: 'p1', settled: true as const },
      ],
    };
    await demo.begin();
    for (const at of [demo, (await test.node()).demo])
      await at.ready(
        ['p1', 'a'].map((id) => ({ ...noor, id })),
        [draft],
      );
    const [head, ...more] = await adviceDrafts.of('t1');
    expect(more).toEqual([]);
    const id = head?.id ?? '';
    expect(await adviceDrafts.find(id)).toMatchObject({
      ...{ kind: 'advice', council: 'asd', version: 3, request: undefined, sent: undefined, revision: 2, changes: 4 },
      parts: [
        { part: 'verdict', holder: 'a', changedBy: 'p1', revision: 1 },
        { part: 'x1', holder: undefined, changedBy: 'a', revision: 1 },
      ],
      comments: [
        { text: 'Eerst.', asked: 'p1', settled: false },
        { text: 'Dan.', part: undefined, settled: true },
      ],
    });
    expect(await adviceDrafts.put(id, 'x1', { content: { text: 'Twee.' }, by: 'a' }, 1)).toMatchObject({ ok: true });
  });

  it('is never a demo where people are known', async () => {
    await test.directory.add([noor]);
    await test.directory.demo.begin();
    expect(await test.directory.demo.state()).toBe('none');
  });
}
