import { expect, it } from '@jest/globals';
import { noor, type UnderTest } from './under-test.js';

const days = { invitation: 7, recovery: 1 };
const passkey = { id: 'k1', name: 'Telefoon', publicKey: 'cHVibGlj', counter: 3_000_000_000, transports: ['internal'] };
const password = { account: 'noor', hash: 'a hash', totp: 'A'.repeat(32), step: 59_000_000 };
const own = (service: string) => ({ service, subject: 'p1', municipalities: ['gm0000'], without: [] });

/** Ways to sign in of somebody's own. */
export function ownWays(test: UnderTest): void {
  const link = async (municipalities = ['gm0000'], person = 'p1') => {
    const made = await test.directory.ownWays.makeLink({ person, municipalities, by: 'p9', days });
    return { token: made?.token ?? '', kind: made?.kind, expiresAt: made?.expiresAt };
  };

  it('makes a link of one person, that is taken once by whoever is first', async () => {
    await test.directory.add([noor]);
    const { token, kind, expiresAt } = await link();
    expect([kind, expiresAt]).toEqual(['invitation', '2026-03-08T12:00:00.000Z']);
    const { ownWays: elsewhere } = await test.node();
    expect(await elsewhere.linked(token)).toMatchObject({ person: 'p1', name: noor.name, municipalities: ['gm0000'] });
    const taken = await Promise.all([
      test.directory.ownWays.addPasskey({ link: token }, passkey),
      elsewhere.addPasskey({ link: token }, { ...passkey, id: 'k2' }),
    ]);
    expect(taken.filter((way) => way)).toEqual([{ person: 'p1', municipalities: ['gm0000'] }]);
    expect((await elsewhere.of('p1')).passkeys).toHaveLength(1);
    expect(await elsewhere.linked(token)).toBeUndefined();
    expect((await elsewhere.of('p1')).taken).toEqual({
      kind: 'invitation',
      by: 'p9',
      madeAt: '2026-03-01T12:00:00.000Z',
    });
    expect((await link(['gm0000'], 'nobody')).kind).toBeUndefined();
  });

  it('tells of the members of a municipality what they have to come in with there, and until when a link holds', async () => {
    await test.directory.add([noor, { ...noor, id: 'p2' }, { ...noor, id: 'p3' }]);
    const { administration, ownWays } = test.directory;
    await link(['gm0000'], 'p2');
    const { expiresAt = '' } = await link(['gm0014'], 'p2');
    const { token } = await link(['gm0000', 'gm0014']);
    const untaken = { hasWay: false, linkUntil: expiresAt };
    expect(await administration.comingIn('gm0014')).toEqual(
      new Map([
        ['p1', untaken],
        ['p2', untaken],
      ]),
    );
    await ownWays.addPasskey({ link: token }, passkey);
    expect((await administration.comingIn('gm0000')).get('p1')).toEqual({ hasWay: true });
    expect(await administration.comingIn('gm9999')).toEqual(new Map());
  });

  it('ends with a new link what there was in these municipalities, sessions too, and nothing of others', async () => {
    await test.directory.add([noor]);
    const { ownWays } = test.directory;
    await ownWays.addPasskey({ link: (await link()).token }, passkey);
    await ownWays.addPasskey({ link: (await link(['gm0014'])).token }, { ...passkey, id: 'k2' });
    const tokens = [
      (await test.directory.signIn('p1', own(':passkey')))?.token ?? '',
      (await test.directory.signIn('p1', own('groningen')))?.token ?? '',
    ];
    const waiting = await link(['gm0000', 'gm0014']);
    expect(waiting.kind).toBe('recovery');
    expect(waiting.expiresAt).toBe('2026-03-02T12:00:00.000Z');
    expect((await ownWays.of('p1')).passkeys).toEqual([]);
    const left = await Promise.all(tokens.map(async (token) => (await test.directory.signedIn(token)) !== undefined));
    expect(left).toEqual([false, true]);
    await ownWays.addPasskey({ link: waiting.token }, passkey);
    const next = await link(['gm9999']);
    expect((await ownWays.of('p1')).passkeys.map(({ id }) => id)).toEqual(['k1']);
    expect(await ownWays.linked(next.token)).toBeDefined();
    test.now = new Date(test.now.getTime() + 8 * 86_400_000);
    expect(await ownWays.linked(next.token)).toBeUndefined();
    expect(await ownWays.addPasskey({ link: next.token }, { ...passkey, id: 'k3' })).toBeUndefined();
  });

  it('ends with a new link no session of other municipalities, and the calendars of these', async () => {
    await test.directory.add([noor]);
    const { ownWays, calendars } = test.directory;
    const here = { ...own(':passkey'), municipalities: ['gm0000'] };
    const tokens = [
      (await test.directory.signIn('p1', here))?.token ?? '',
      (await test.directory.signIn('p1', { ...here, municipalities: ['gm0014'] }))?.token ?? '',
      (await test.directory.signIn('p1', { ...here, municipalities: ['gm0000', 'gm0014'] }))?.token ?? '',
    ];
    const secrets = await Promise.all(
      ['gm0000', 'gm0014'].map(async (municipality) => (await calendars.make('p1', { municipality })) ?? ''),
    );
    await link(['gm0014']);
    const left = await Promise.all(tokens.map(async (token) => (await test.directory.signedIn(token)) !== undefined));
    expect(left).toEqual([true, false, false]);
    expect(await Promise.all(secrets.map(async (secret) => (await calendars.found(secret)) !== undefined))).toEqual([
      true,
      false,
    ]);
    expect((await ownWays.of('p1')).passkeys).toEqual([]);
  });

  it('has a link within a council end nothing until it is taken, and then what there was there alone', async () => {
    await test.directory.add([noor]);
    const { ownWays } = test.directory;
    const of = { person: 'p1', municipalities: ['gm0000'], by: 'p8', council: 'asd', days: 1 };
    expect(await ownWays.makeFellowLink(of)).toBeUndefined();
    expect(await ownWays.makeFellowLink({ ...of, person: 'nobody' })).toBeUndefined();
    await ownWays.addPasskey({ link: (await link(['gm0000', 'gm0014'])).token }, passkey);
    await ownWays.addPassword({ person: 'p1', municipalities: ['gm0014'] }, password);
    const through = { service: ':passkey', subject: 'p1', without: [] };
    const begin = async (municipalities: string[], service = ':passkey') =>
      (await test.directory.signIn('p1', { ...through, service, municipalities }))?.token ?? '';
    const tokens = [await begin(['gm0000', 'gm0014']), await begin(['gm0014']), await begin(['gm0000'], 'groningen')];
    const [first, second] = [await ownWays.makeFellowLink(of), await ownWays.makeFellowLink(of)];
    expect(await ownWays.linked(first?.token ?? '')).toBeUndefined();
    expect(await ownWays.linked(second?.token ?? '')).toMatchObject({ by: 'p8', kind: 'recovery', untilTaken: true });
    expect((await ownWays.of('p1')).passkeys).toHaveLength(1);
    const { ownWays: elsewhere } = await test.node();
    const taken = await Promise.all([
      ownWays.addPasskey({ link: second?.token ?? '' }, { ...passkey, id: 'k2' }),
      elsewhere.addPasskey({ link: second?.token ?? '' }, { ...passkey, id: 'k3' }),
    ]);
    expect(taken.filter((way) => way)).toEqual([{ person: 'p1', municipalities: ['gm0000'] }]);
    const { passkeys, passwords, taken: by } = await ownWays.of('p1');
    expect(passkeys.map(({ municipalities }) => municipalities)).toEqual([['gm0014'], ['gm0000']]);
    expect(passwords.map(({ municipalities }) => municipalities)).toEqual([['gm0014']]);
    expect(by).toMatchObject({ by: 'p8', kind: 'recovery' });
    const goOn = await Promise.all(tokens.map(async (token) => (await test.directory.signedIn(token)) !== undefined));
    expect(goOn).toEqual([false, true, true]);
    const lines = await test.directory.journal.lines({ municipality: 'gm0000', limit: 3 });
    expect(lines.map(({ what, by: who }) => [what, who])).toEqual([
      ['signInWayAdded', 'p1'],
      ['signInWayRemoved', 'p1'],
      ['signInLinkMade', 'p8'],
    ]);
  });

  it('has a password of other municipalities go on, whose name is taken then, also for its own person', async () => {
    await test.directory.add([noor]);
    const { ownWays } = test.directory;
    const of = { person: 'p1', municipalities: ['gm0000'], by: 'p8', council: 'asd', days: 1 };
    const both = { person: 'p1', municipalities: ['gm0000', 'gm0014'] };
    const kept = async () =>
      (await ownWays.of('p1')).passwords.map(({ account, municipalities }) => [account, municipalities]);
    expect(await ownWays.addPassword(both, password)).toEqual(both);
    const token = (await ownWays.makeFellowLink(of))?.token ?? '';
    const anew = { ...password, hash: 'another hash' };
    expect(await ownWays.addPassword({ link: token }, anew)).toBe('taken');
    // Nothing of what taking it would have ended has.
    expect(await kept()).toEqual([['noor', ['gm0000', 'gm0014']]]);
    expect(await ownWays.linked(token)).toBeDefined();
    expect(await ownWays.addPassword({ link: token }, { ...anew, account: 'noor.2' })).toEqual({
      person: 'p1',
      municipalities: ['gm0000'],
    });
    expect(await kept()).toEqual([
      ['noor', ['gm0014']],
      ['noor.2', ['gm0000']],
    ]);
    // An administrator who makes a link ends what opens anything of theirs, and takes nobody's place elsewhere either.
    const theirs = (await link(['gm0000'])).token;
    expect(await ownWays.addPassword({ link: theirs }, anew)).toBe('taken');
    expect(await ownWays.addPassword({ link: theirs }, { ...anew, account: 'noor.2' })).toBeDefined();
    expect((await ownWays.password('noor'))?.hash).toBe('a hash');
    // Who is signed in for some replaces it for these alone.
    expect(await ownWays.addPassword(both, { ...anew, account: 'noor.3' })).toEqual(both);
    expect(await kept()).toEqual([['noor.3', ['gm0000', 'gm0014']]]);
    expect(
      await ownWays.addPassword({ ...both, municipalities: ['gm0014'] }, { ...anew, account: 'noor' }),
    ).toBeDefined();
    expect(await kept()).toEqual([
      ['noor', ['gm0014']],
      ['noor.3', ['gm0000']],
    ]);
  });

  it('counts a passkey up and a code once, and keeps an account name to one person', async () => {
    await test.directory.add([noor, { ...noor, id: 'p2' }]);
    const { ownWays } = test.directory;
    const me = { person: 'p1', municipalities: ['gm0000'] };
    await ownWays.addPasskey(me, passkey);
    expect(await ownWays.addPasskey({ ...me, person: 'p2' }, passkey)).toBeUndefined();
    const counts = [3_000_000_000, 3_000_000_001, 3_000_000_001, 0];
    const used = [];
    for (const count of counts) used.push(await ownWays.usedPasskey('k1', count));
    expect(used).toEqual([false, true, false, true]);
    expect(await ownWays.addPassword(me, password)).toEqual(me);
    const { token } = await link(['gm0000'], 'p2');
    expect(await ownWays.addPassword({ link: token }, password)).toBe('taken');
    expect(await ownWays.addPassword({ link: token }, { ...password, account: 'eva' })).toMatchObject({ person: 'p2' });
    const { ownWays: elsewhere } = await test.node();
    const step = password.step + 1;
    const both = await Promise.all([ownWays.usedCode('noor', step), elsewhere.usedCode('noor', step)]);
    expect(both.toSorted()).toEqual([false, true]);
    expect(await ownWays.usedCode('noor', password.step)).toBe(false);
    // Another in its place.
    await ownWays.addPassword(me, { ...password, account: 'n.wiersma' });
    expect((await ownWays.of('p1')).passwords.map(({ account }) => account)).toEqual(['n.wiersma']);
  });

  it('removes a way of its own person, and not the last', async () => {
    await test.directory.add([noor]);
    const { ownWays } = test.directory;
    const me = { person: 'p1', municipalities: ['gm0000'] };
    await ownWays.addPasskey(me, passkey);
    expect(await ownWays.remove('p1', { passkey: 'k1' })).toBe('last');
    await ownWays.addPassword(me, password);
    expect(await ownWays.remove('p2', { passkey: 'k1' })).toBe('unknown');
    expect([await ownWays.rename('p2', 'k1', 'x'), await ownWays.rename('p1', 'k1', 'Laptop')]).toEqual([false, true]);
    expect(await ownWays.remove('p1', { passkey: 'k1' })).toBe('removed');
    expect(await ownWays.remove('p1', { account: 'noor' })).toBe('last');
    const lines = await test.directory.journal.lines({ municipality: 'gm0000', limit: 10 });
    const [last] = lines;
    expect(lines.map(({ what }) => what)).toEqual(['signInWayRemoved', 'signInWayAdded', 'signInWayAdded']);
    expect(last).toMatchObject({ by: 'p1', about: 'p1', new: { kind: 'passkey' } });
    await test.directory.erase('p1', 'p9');
    expect([await ownWays.password('noor'), await ownWays.passkey('k\0'), await ownWays.password('\0')]).toEqual([
      ...[undefined, undefined, undefined],
    ]);
  });

  it('gives back what was begun once, to whoever began it, for ten minutes', async () => {
    const { ownWays } = test.directory;
    const begun = { purpose: 'passkey', who: 'person p1' } as const;
    const id = await ownWays.begin(begun, 'a challenge');
    expect(await ownWays.take({ ...begun, who: 'person p2' }, id)).toBeUndefined();
    expect(await ownWays.take({ ...begun, purpose: 'code' }, id)).toBeUndefined();
    const { ownWays: elsewhere } = await test.node();
    const taken = await Promise.all([ownWays.take(begun, id), elsewhere.take(begun, id)]);
    expect(taken.filter((value) => value !== undefined)).toEqual(['a challenge']);
    const late = await ownWays.begin(begun, 'a challenge');
    test.now = new Date(test.now.getTime() + 600_000);
    expect(await ownWays.take(begun, late)).toBeUndefined();
    const handles = await Promise.all(
      [['gm0000', 'gm0014'], ['gm0014', 'gm0000'], ['gm0000']].map((municipalities) =>
        ownWays.handleOf({ person: 'p1', municipalities }),
      ),
    );
    expect(new Set(handles).size).toBe(2);
    expect(handles[0]).toMatch(/^[\w-]{43}$/);
  });
}
