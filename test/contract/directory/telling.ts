import { expect, it } from '@jest/globals';
import type { WaitingNews } from '#directory';
import { noor, type UnderTest } from './under-test.js';

const HOUR = 3_600_000;
const waiting = (item: string, more: Partial<WaitingNews> = {}): WaitingNews => ({
  ...{ person: 'p1', municipality: 'gm0014', dossier: 'd1', item, dueAt: '2026-03-01T12:00:00.000Z' },
  ...more,
});
const following = { municipality: 'gm0014', what: 'dossier', of: 'd1' } as const;

/** What people read, are still to be told, follow and have in their calendar. */
export function telling(test: UnderTest): void {
  it('keeps what somebody read, and up to where, which never goes back', async () => {
    const { news } = test.directory;
    await test.directory.add([noor]);
    expect(await news.readBy('p1')).toEqual({ mark: undefined, items: [] });
    await news.markRead('p1', ['d1:1:asked', 'd1:2:advice'], '2026-03-01');
    await news.markRead('p1', ['d1:1:asked'], '2026-03-02');
    await news.markAll('p1', { position: '0005', day: '2026-03-01' });
    await news.markAll('p1', { position: '0003', day: '2026-03-02' });
    for (const nobody of ['p9', 'p1\0']) {
      await news.markRead(nobody, ['x'], '2026-03-01');
      await news.markAll(nobody, { position: '1', day: '2026-03-01' });
      await news.choose(nobody, { pace: 'never', without: [] });
      expect(await news.readBy(nobody)).toEqual({ mark: undefined, items: [] });
    }
    const found = await (await test.node()).news.readBy('p1');
    expect(found.mark).toEqual({ position: '0005', day: '2026-03-02' });
    expect([...found.items].sort()).toEqual(['d1:1:asked', 'd1:2:advice']);
    await news.clear('2026-03-02');
    expect((await news.readBy('p1')).items).toEqual([]);
    expect(await news.choices(['p1', 'p9'])).toEqual(
      new Map(['p1', 'p9'].map((id) => [id, { pace: 'now', without: [] }])),
    );
    await news.choose('p1', { pace: 'daily', without: ['traced'] });
    expect((await news.choices(['p1'])).get('p1')).toEqual({ pace: 'daily', without: ['traced'] });
  });

  it('tells what became new once, by whichever of two nodes is first, and puts its mail in with it', async () => {
    await test.directory.add([noor]);
    const [one, other] = [test.directory.news, (await test.node()).news];
    const nothing = { people: [], followers: [] };
    expect(await one.tell('log', undefined, '0001', nothing)).toBe(true);
    expect(await one.toldUntil('log')).toBe('0001');
    expect(await one.toldUntil('days')).toBeUndefined();
    const people = [waiting('a'), waiting('b', { dueAt: '2026-03-02T07:00:00.000Z' }), waiting('c', { person: 'p9' })];
    const both = await Promise.all([one, other].map((at) => at.tell('log', '0001', '0002', { people, followers: [] })));
    expect([...both].sort()).toEqual([false, true]);
    expect(await other.toldUntil('log')).toBe('0002');
    expect((await one.waiting(10)).map(({ item }) => item)).toEqual(['a']);
    const letter = {
      key: 'k',
      municipality: 'gm0014',
      kind: 'asked',
      to: 'a@b.nl',
      subject: 's',
      text: 't',
      html: 'h',
    };
    await one.mailed([letter], [waiting('a')]);
    await one.mailed([letter], [waiting('a')]);
    expect(await one.waiting(10)).toEqual([]);
    expect(await test.directory.outbox.due(10)).toHaveLength(1);
    test.now = new Date('2026-03-02T08:00:00Z');
    expect((await other.waiting(10)).map(({ item }) => item)).toEqual(['b']);
    await test.directory.erase('p1', 'p0');
    expect(await other.waiting(10)).toEqual([]);
  });

  it('has somebody of the public follow once they confirm, asks them no more than once an hour, and forgets them', async () => {
    const { followers, news } = test.directory;
    const id = (await followers.ask(following, 'Buur@example.org')) ?? '';
    expect(await followers.ask(following, 'buur@EXAMPLE.org')).toBeUndefined();
    expect(await followers.of([following])).toEqual([]);
    expect(await followers.confirm(id)).toBe(true);
    expect(await followers.found(id)).toEqual({ ...following, confirmed: true });
    const told = {
      people: [],
      followers: ['x', 'y'].map((item) => ({ follower: id, item, dueAt: '2026-03-01T12:00:00.000Z' })),
    };
    expect(await news.tell('days', undefined, '2026-03-01', told)).toBe(true);
    expect(await followers.waiting(5)).toMatchObject([
      { follower: { id, address: 'Buur@example.org' }, items: ['x', 'y'] },
    ]);
    await followers.mailed([], [{ id, items: ['x', 'y'] }]);
    expect(await followers.waiting(5)).toEqual([]);
    expect(await followers.end(id)).toBe(true);
    expect(await followers.end(id)).toBe(false);
    const late = (await followers.ask(following, 'kwatong@example.org')) ?? '';
    test.now = new Date(test.now.getTime() + 25 * HOUR);
    expect(await followers.confirm(late)).toBe(false);
    expect(await followers.found(late)).toBeUndefined();
    await followers.clear();
    expect(await test.place.query('SELECT * FROM follower')).toEqual([]);
  });

  it('asks one address ten times a day, of however many dossiers', async () => {
    const asked = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        test.directory.followers.ask({ ...following, of: `d${n}` }, 'a@example.org'),
      ),
    );
    expect(asked.filter((id) => id !== undefined)).toHaveLength(10);
  });

  it('asks one address no more often by asking the same again, nor under other names of one mailbox', async () => {
    const { followers } = test.directory;
    let mails = 0;
    for (let hour = 0; hour < 23; hour++) {
      for (const n of [0, 1, 2]) {
        const address = `a+${hour}@example.org`;
        if ((await followers.ask({ ...following, of: `d${n}` }, address)) !== undefined) mails++;
      }
      test.now = new Date(test.now.getTime() + HOUR + 1);
    }
    expect(mails).toBe(10);
  });

  it('opens a calendar by a secret that is not kept, until it is ended, made anew, or its person erased', async () => {
    const { calendars } = test.directory;
    await test.directory.add([noor]);
    const secret = (await calendars.make('p1', { municipality: 'gm0014' })) ?? '';
    expect(await calendars.make('p9', { municipality: 'gm0014' })).toBeUndefined();
    expect(await test.place.kept()).not.toContain(secret);
    expect(await calendars.found(secret)).toMatchObject({ person: 'p1', municipality: 'gm0014' });
    expect(await calendars.found('x\0')).toBeUndefined();
    const anew = (await calendars.make('p1', { municipality: 'gm0014' })) ?? '';
    expect(await calendars.found(secret)).toBeUndefined();
    const council = (await calendars.make('p1', { municipality: 'gm0014', council: 'asd' })) ?? '';
    const [{ id = '' } = {}] = await calendars.of('p1');
    expect(await calendars.end('p2', id)).toBe(false);
    expect(await calendars.end('p1', id)).toBe(true);
    expect(await calendars.found(anew)).toBeUndefined();
    await test.directory.erase('p1', 'p0');
    expect(await calendars.found(council)).toBeUndefined();
  });

  it('seals what a link says, for one purpose, and opens nothing else', async () => {
    const { seals } = test.directory;
    const sealed = await seals.seal('follow', 'één');
    expect(await (await test.node()).seals.opened('follow', sealed)).toBe('één');
    for (const wrong of ['', '.', `${sealed}x`, `x${sealed}`, sealed.split('.')[0] ?? '', 'x'.repeat(5_000)])
      expect(await seals.opened('follow', wrong)).toBeUndefined();
    expect(await seals.opened('unfollow', sealed)).toBeUndefined();
  });
}
