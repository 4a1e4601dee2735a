import { expect, it } from '@jest/globals';
import type { Directory } from '#directory';
import type { Kind } from './places.js';
import { noor, type UnderTest } from './under-test.js';

const TIMES = 12;

/** What several nodes may do at once, on what they share. */
export function sharing(test: UnderTest, kind: Kind): void {
  const two = async (): Promise<[Directory, Directory]> => [test.directory, await test.node()];
  const each = <T>(work: (i: number) => Promise<T>) => Promise.all(Array.from({ length: TIMES }, (_, i) => work(i)));

  it('is made once by all who find it empty at the same moment', async () => {
    const place = await kind.empty();
    const nodes = await Promise.all(Array.from({ length: 5 }, () => place.open(() => test.now)));
    await nodes[0]?.add([noor]);
    for (const node of nodes) expect(await node.person('p1')).toEqual(noor);
    await Promise.all(nodes.map((node) => node.close()));
    await place.remove();
  });

  it('adds what both add, in whatever order', async () => {
    const [one, other] = await two();
    const many = Array.from({ length: 20 }, (_, i) => ({ ...noor, id: `p${i}` }));
    await each((i) => (i % 2 ? one.add(many) : other.add(many.toReversed())));
    expect(await other.person('p19')).toEqual({ ...noor, id: 'p19' });
    expect(new Set((await one.names(many.map(({ id }) => id))).values())).toEqual(new Set(['Noor Wiersma']));
  });

  it('makes the accounts of a demo once: somebody who was erased does not come back by a slower node', async () => {
    const [fast, slow] = await two();
    await Promise.all([fast.demo.begin(), slow.demo.begin()]);
    await Promise.all([fast.demo.ready([noor], []), slow.demo.ready([noor], [])]);
    expect(await slow.demo.accounts()).toEqual([noor]);
    await fast.erase('p1', 'a1');
    await slow.demo.ready([noor], []);
    expect(await slow.demo.accounts()).toEqual([]);
    expect(await fast.person('p1')).toBeUndefined();
  });

  it('signs in at one what is known at the other', async () => {
    const [one, other] = await two();
    await one.add([noor]);
    const tokens = await each(async (i) => (await (i % 2 ? one : other).signIn('p1'))?.token ?? '');
    expect(new Set(tokens).size).toBe(TIMES);
    const known = await Promise.all(tokens.map((token, i) => (i % 2 ? other : one).signedIn(token)));
    expect(known).toEqual(Array(TIMES).fill(noor));
    await one.signOut(tokens[0] ?? '');
    expect(await other.signedIn(tokens[0] ?? '')).toBeUndefined();
  });

  it('clears what has expired while all sign in at once, and ends nothing else', async () => {
    const [one, other] = await two();
    await one.add([noor]);
    const old = await each(() => one.signIn('p1'));
    test.now = new Date('2026-03-03T00:00:00Z');
    const fresh = await each((i) => (i % 2 ? one : other).signIn('p1'));
    expect(await Promise.all(old.map((session) => other.signedIn(session?.token ?? '')))).toEqual(
      Array(TIMES).fill(undefined),
    );
    expect(await Promise.all(fresh.map((session) => one.signedIn(session?.token ?? '')))).toEqual(
      Array(TIMES).fill(noor),
    );
    expect(await test.place.query('SELECT 1 FROM session')).toHaveLength(TIMES);
  });

  it('leaves no session, membership or name of somebody who is erased while they sign in and are added', async () => {
    const [one, other] = await two();
    for (let round = 0; round < 3; round++) {
      // Whoever was erased does not come back, so each time it is another.
      const id = `p1-${round}`;
      await one.add([{ ...noor, id }]);
      const [, , ...sessions] = await Promise.all([
        each((i) => (i === round * 3 ? other.erase(id, 'a1') : Promise.resolve(true))),
        one.erase(id, 'a1'),
        ...Array.from({ length: TIMES }, (_, i) => (i % 2 ? one : other).signIn(id)),
      ]);
      const known = await Promise.all(sessions.map((session) => one.signedIn(session?.token ?? '')));
      expect(known).toEqual(Array(TIMES).fill(undefined));
      expect(await test.place.kept()).not.toContain('Wiersma');
      expect(await test.place.query('SELECT * FROM membership')).toEqual([]);
    }
    // Whichever comes last: once somebody was erased, adding them again does nothing.
    await one.add([noor]);
    const erased = await each<boolean | void>((i) => (i % 2 ? one.add([noor]) : other.erase('p1', 'a1')));
    expect(erased.filter((done) => done === true)).toHaveLength(TIMES / 2);
    expect(await one.person('p1')).toBeUndefined();
    expect(await test.place.kept()).not.toContain('Wiersma');
    expect(await test.place.query('SELECT * FROM membership')).toEqual([]);
  });
}
