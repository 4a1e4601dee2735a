import { expect, it } from '@jest/globals';
import { noor, type UnderTest } from './under-test.js';

const begun = { state: 'a state', browser: 'a browser', service: 'groningen' };
const through = { service: 'groningen', subject: 'noor', municipalities: ['gm0000'], without: [] };
const later = (test: UnderTest, minutes: number) => new Date(test.now.getTime() + minutes * 60_000);

/** What goes on at sign-in services. */
export function signingIn(test: UnderTest): void {
  it('gives back what was begun once, to its own browser and service, for ten minutes', async () => {
    const { signIns } = test.directory;
    await signIns.begin(begun, '/dossiers');
    expect(await signIns.take({ ...begun, browser: 'another' })).toBeUndefined();
    expect(await signIns.take({ ...begun, service: 'another' })).toBeUndefined();
    const { signIns: elsewhere } = await test.node();
    const taken = await Promise.all([signIns.take(begun), elsewhere.take(begun)]);
    expect(taken.filter((back) => back !== undefined)).toEqual(['/dossiers']);
    await signIns.begin(begun, '/dossiers');
    test.now = later(test, 10);
    expect(await signIns.take(begun)).toBeUndefined();
    // What is over goes, so the same can begin.
    await signIns.begin(begun, '/');
    expect(await signIns.take(begun)).toBe('/');
  });

  it('knows people by login name, in these municipalities and letter for letter', async () => {
    const { signIns } = test.directory;
    const administration = test.directory.administration.by('a1');
    const eva = { name: 'Eva', login: 'eva', roles: [{ role: 'clerk' as const }] };
    const here = await administration.addMember('gm0000', eva);
    const there = await administration.addMember('gm0014', eva);
    const idsOf = async (codes: string[], login: string) => (await signIns.known(codes, login)).map(({ id }) => id);
    expect(await idsOf(['gm0000'], 'eva')).toEqual([here.id]);
    expect((await idsOf(['gm0000', 'gm0014'], 'eva')).sort()).toEqual([here.id, there.id].sort());
    for (const login of ['Eva', 'eva ', '', 'e\0', '%']) expect(await idsOf(['gm0000'], login)).toEqual([]);
    expect(await idsOf([], 'eva')).toEqual([]);
  });

  it('holds a session to the municipalities of its service, and tells what it is too weak for', async () => {
    await test.directory.add([noor]);
    const all = await test.directory.signIn('p1');
    const here = await test.directory.signIn('p1', through);
    const weak = await test.directory.signIn('p1', { ...through, without: ['civilServant'] });
    const rolesOf = async (token = '') => (await test.directory.signedIn(token))?.memberships.map(({ role }) => role);
    expect(await rolesOf(all?.token)).toEqual(['civilServant', 'council']);
    expect(here?.person.memberships).toEqual([noor.memberships[0]]);
    expect(await rolesOf(here?.token)).toEqual(['civilServant']);
    expect((await test.directory.signedIn(weak?.token ?? ''))?.memberships).toEqual([
      { ...noor.memberships[0], weak: true },
    ]);
    expect(await test.directory.signOut(here?.token ?? '')).toBe('groningen');
    expect(await test.directory.signOut(all?.token ?? '')).toBeUndefined();
  });

  it('ends what a service says is over, and hears each word of it once', async () => {
    await test.directory.add([noor, { ...noor, id: 'p2' }]);
    const { signIns } = test.directory;
    const begin = async (id: string, service: string, subject: string, sid?: string) =>
      (await test.directory.signIn(id, { ...through, service, subject, sid }))?.token ?? '';
    const tokens = [
      await begin('p1', 'groningen', 'noor', 's1'),
      await begin('p1', 'groningen', 'noor', 's2'),
      await begin('p2', 'groningen', 'eva', 's3'),
      await begin('p1', 'oirschot', 'noor', 's1'),
      (await test.directory.signIn('p1'))?.token ?? '',
    ];
    const left = async () => {
      const there = await Promise.all(tokens.map((token) => test.directory.signedIn(token)));
      return there.flatMap((person, i) => (person ? [i] : []));
    };
    const until = later(test, 5);
    const service = 'groningen';
    expect(await signIns.ended({ service, sid: 's1' }, { id: 'j1', until })).toBe(true);
    expect(await left()).toEqual([1, 2, 3, 4]);
    expect(await signIns.ended({ service, subject: 'eva' }, { id: 'j1', until })).toBe(false);
    expect(await signIns.ended({ service, subject: 'eva', sid: 's2' }, { id: 'j2', until })).toBe(true);
    expect(await left()).toEqual([1, 2, 3, 4]);
    expect(await signIns.ended({ service, subject: 'noor' }, { id: 'j3', until })).toBe(true);
    expect(await left()).toEqual([2, 3, 4]);
    test.now = later(test, 5);
    expect(await signIns.ended({ service, subject: 'eva' }, { id: 'j1', until: later(test, 5) })).toBe(true);
    expect(await left()).toEqual([3, 4]);
  });

  it('calls somebody otherwise when that is said, which nobody else is called, and ends what began by the other', async () => {
    const administration = test.directory.administration.by('a1');
    const roles = [{ role: 'clerk' as const }];
    const { id } = await administration.addMember('gm0000', { name: 'Eva', login: 'eva', roles });
    await administration.addMember('gm0000', { name: 'Karim', login: 'karim', roles });
    const begin = async (service: string, municipalities = ['gm0000']) =>
      (await test.directory.signIn(id, { ...through, service, municipalities }))?.token ?? '';
    const tokens = [await begin('groningen'), await begin(':passkey'), await begin('elders', ['gm0014'])];
    const put = (login?: string) =>
      administration.putMember('gm0000', id, { name: 'Eva', roles, ...(login && { login }) }, { administers: [] });
    const idsOf = async (login: string) => (await test.directory.signIns.known(['gm0000'], login)).map((one) => one.id);
    const goOn = () => Promise.all(tokens.map(async (token) => (await test.directory.signedIn(token)) !== undefined));
    for (const same of [undefined, 'eva']) expect((await put(same)).ok).toBe(true);
    expect([await idsOf('eva'), await goOn()]).toEqual([[id], [true, true, true]]);
    expect(await put('KARIM')).toEqual({ ok: false, why: 'same-name' });
    expect((await put('eva.dewit')).ok).toBe(true);
    expect([await idsOf('eva'), await idsOf('eva.dewit'), await goOn()]).toEqual([[], [id], [false, true, true]]);
    const lines = await test.directory.journal.lines({ municipality: 'gm0000', what: ['loginChanged'], limit: 10 });
    expect(lines).toEqual([expect.objectContaining({ by: 'a1', about: id })]);
    expect(JSON.stringify(lines)).not.toContain('eva');
  });
}
