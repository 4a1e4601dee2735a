import { expect, it } from '@jest/globals';
import { MOST_COMMENTS, MOST_DRAFTS, MOST_POINTS_DRAFTED, type AdviceDrafts } from '#directory';
import { noor, type UnderTest } from './under-test.js';

const done = (revision: number) => ({ ok: true, revision });
const not = (why: string, more = {}) => ({ ok: false, why, ...more });
const OF = { trajectory: 't1', municipality: 'gm0014', council: 'asd', request: 'r1', version: 2 };
const other = { ...noor, id: 'p2', name: 'Fatima Achterberg' };

/** What a council writes together. */
export function adviceDrafts(test: UnderTest): void {
  const kept = () => test.directory.adviceDrafts;
  const begun = async (): Promise<string> => {
    await test.directory.add([noor, other]);
    return (await kept().begin(OF))?.id ?? '';
  };
  const point = (text: string, by = 'p1') => ({ content: { text }, by });
  const elsewhere = async (): Promise<AdviceDrafts> => (await test.node()).adviceDrafts;

  it('is begun once for a council and request, also by two nodes at once, and anew when it was sent', async () => {
    const id = await begun();
    const second = await elsewhere();
    const unasked = { ...OF, request: undefined };
    const both = await Promise.all([kept().begin(unasked), second.begin(unasked)]);
    expect(new Set(both.map((one) => one?.id)).size).toBe(1);
    expect(both.map((one) => one?.isNew).sort()).toEqual([false, true]);
    expect(await second.begin(OF)).toEqual({ id, isNew: false });
    await kept().sent(id, 'a-asd', 'p1');
    expect((await kept().begin(OF))?.isNew).toBe(true);
    expect(await kept().of('t1')).toHaveLength(3);
    expect(await kept().of('t2')).toEqual([]);
    expect((await kept().head(id))?.sent).toEqual({ advice: 'a-asd', at: '2026-03-01T12:00:00.000Z', by: 'p1' });
  });

  it('saves each part by its own revision, and overwrites nothing that was not seen', async () => {
    const id = await begun();
    const second = await elsewhere();
    expect(await kept().put(id, 'x1', point('Een.'), 0)).toEqual(done(1));
    expect(await second.put(id, 'x1', point('Anders.', 'p2'), 0)).toEqual(not('stale', { actual: 1 }));
    expect(await second.put(id, 'x2', point('Twee.', 'p2'), 0)).toEqual(done(1));
    expect(await second.put(id, 'x1', point('Een, beter.', 'p2'), 1)).toEqual(done(2));
    const both = await Promise.all([kept(), second].map((at, n) => at.put(id, 'x1', point(`Tegelijk ${n}.`), 2)));
    expect(both).toEqual(expect.arrayContaining([done(3), not('stale', { actual: 3 })]));
    expect(await kept().put(id, 'with', { content: ['jong', 3], by: 'p1' }, 0)).toEqual(done(1));
    const found = await second.find(id);
    expect(found).toMatchObject({ revision: 5, changes: 5, with: ['jong'], version: 2, request: 'r1' });
    expect(found?.parts.map(({ part, place, changedBy }) => [part, place, changedBy])).toEqual([
      ['x1', 1, 'p1'],
      ['x2', 2, 'p2'],
      ['with', 3, 'p1'],
    ]);
    expect(await kept().remove(id, 'x2', 0)).toEqual(not('stale', { actual: 1 }));
    expect(await kept().remove(id, 'x2', 1)).toEqual(done(1));
    expect(await kept().remove(id, 'x2', 1)).toEqual(not('unknown'));
    expect(await kept().put(id, 'x2', { ...point('Terug.'), place: 2 }, 0)).toEqual(done(1));
    expect((await kept().find(id))?.parts[1]).toMatchObject({ part: 'x2', content: { text: 'Terug.' } });
  });

  it('is divided, also what nobody wrote yet, without being another text', async () => {
    const id = await begun();
    expect(await kept().hold(id, 'verdict', 'p2')).toEqual(done(0));
    await kept().put(id, 'x1', point('Een.'), 0);
    expect(await kept().hold(id, 'x1', 'p2')).toEqual(done(1));
    expect(await kept().hold(id, 'x1', 'p9')).toEqual(not('unknown'));
    const holders = async () => (await kept().find(id))?.parts.map(({ part, holder }) => [part, holder]);
    expect(await holders()).toEqual([
      ['verdict', 'p2'],
      ['x1', 'p2'],
    ]);
    expect(await kept().hold(id, 'x1', undefined)).toEqual(done(1));
    expect(await kept().put(id, 'verdict', { content: 'positive', by: 'p1' }, 0)).toEqual(done(1));
    expect(await holders()).toEqual([
      ['verdict', 'p2'],
      ['x1', undefined],
    ]);
    expect(await kept().head(id)).toMatchObject({ revision: 2, changes: 5 });
  });

  it('is talked about, and who is asked can see that until it is settled', async () => {
    const id = await begun();
    const { id: said } = await kept().comment(id, { part: 'x1', text: 'Klopt dit?', by: 'p1', asked: 'p2' });
    await kept().comment(id, { text: 'Over het geheel.', by: 'p2' });
    expect(await kept().askedOf('p2')).toEqual([
      expect.objectContaining({
        ...{ id: said, draft: id, trajectory: 't1', council: 'asd', part: 'x1', by: 'p1' },
        ...{ item: `t1:comment:${said}`, with: [] },
      }),
    ]);
    expect(await kept().askedOf('p1')).toEqual([]);
    expect(await kept().settle(id, said, true)).toEqual(done(1));
    expect(await kept().askedOf('p2')).toEqual([]);
    expect(await kept().settle(id, 'x', true)).toEqual(not('unknown'));
    expect(await kept().removeComment(id, said, 'p2')).toEqual(not('unknown'));
    expect(await kept().removeComment(id, said, 'p1')).toEqual(done(1));
    expect((await kept().find(id))?.comments).toEqual([
      expect.objectContaining({ part: undefined, text: 'Over het geheel.', by: 'p2', settled: false }),
    ]);
  });

  it('is agreed on as it was read, by people and by councils', async () => {
    const id = await begun();
    await kept().put(id, 'x1', point('Een.'), 0);
    const meeting = { council: 'asd', meeting: 'Vergadering van maart', on: '2026-02-27', by: 'p2' };
    expect(await kept().assent(id, { person: 'p1', council: 'asd' }, 0)).toEqual(not('stale', { actual: 1 }));
    expect(await kept().assent(id, { person: 'p1', council: 'asd' }, 1)).toEqual(done(1));
    expect(await kept().agree(id, meeting, 0)).toEqual(not('stale', { actual: 1 }));
    expect(await kept().agree(id, meeting, 1)).toEqual(done(1));
    await kept().put(id, 'x1', point('Anders.'), 1);
    const at = '2026-03-01T12:00:00.000Z';
    expect(await kept().find(id)).toMatchObject({
      revision: 2,
      assents: [{ person: 'p1', council: 'asd', revision: 1, at }],
      agreements: [{ ...meeting, revision: 1, at }],
    });
    expect(await kept().dissent(id, 'p1')).toEqual(done(2));
    expect(await kept().reopen(id, 'asd')).toEqual(done(2));
    expect(await kept().find(id)).toMatchObject({ assents: [], agreements: [] });
  });

  it('tells where the others are, for half a minute after they were heard of', async () => {
    const id = await begun();
    expect(await kept().present(id, 'p1', 'x1')).toEqual({ changes: 0, present: [] });
    expect(await kept().present(id, 'p2', undefined)).toMatchObject({ present: [{ person: 'p1', part: 'x1' }] });
    test.now = new Date('2026-03-01T12:00:20Z');
    await kept().present(id, 'p1', 'x2');
    test.now = new Date('2026-03-01T12:00:40Z');
    expect(await kept().present(id, 'p2', undefined)).toMatchObject({ present: [{ person: 'p1', part: 'x2' }] });
    expect(await kept().present(id, 'p1', 'x2')).toMatchObject({ present: [{ person: 'p2', part: undefined }] });
    expect(await kept().present('nergens', 'p1', 'x1')).toBeUndefined();
    expect(await kept().present(id, 'p9', 'x1')).toBeDefined();
  });

  it('is closed while one person sends it, and open again when that failed or took too long', async () => {
    const id = await begun();
    await kept().put(id, 'x1', point('Een.'), 0);
    const second = await elsewhere();
    expect(await kept().claim(id, 'p1', 'a-asd', 0)).toEqual(not('stale', { actual: 1 }));
    const both = await Promise.all([kept().claim(id, 'p1', 'a-asd', 1), second.claim(id, 'p2', 'a-asd', 1)]);
    expect(both).toEqual(expect.arrayContaining([{ ok: true }, not('being-sent')]));
    expect(await second.put(id, 'x1', point('Nog even.'), 1)).toEqual(not('being-sent'));
    await kept().release(id);
    expect(await second.put(id, 'x1', point('Nog even.'), 1)).toEqual(done(2));
    expect(await second.claim(id, 'p2', 'a-asd-2', 2)).toEqual({ ok: true });
    expect(await kept().sending(id)).toMatchObject({ advice: 'a-asd-2', senders: expect.arrayContaining(['p2']) });
    test.now = new Date('2026-03-01T12:02:00Z');
    expect(await kept().claim(id, 'p1', 'a-asd', 2)).toEqual({ ok: true });
    await kept().sent(id, 'a-asd', 'p1');
    await second.sent(id, 'a-ander', 'p2');
    expect((await kept().head(id))?.sent).toMatchObject({ advice: 'a-asd', by: 'p1' });
    expect(await second.claim(id, 'p2', 'a-asd', 2)).toEqual(not('sent'));
    expect(await second.put(id, 'x1', point('Te laat.'), 2)).toEqual(not('sent'));
    expect((await second.comment(id, { text: 'Te laat.', by: 'p2' })).written).toEqual(not('sent'));
  });

  it('is not there at a node that does not know its kind', async () => {
    const id = await begun();
    await kept().comment(id, { text: 'Wat vindt u?', by: 'p2', asked: 'p1' });
    const open = [{ municipality: 'gm0014', council: 'asd' }];
    const all = async () => [
      await kept().find(id),
      await kept().head(id),
      ...(await kept().of('t1')),
      ...(await kept().openOf(open, 'p1')),
      ...(await kept().askedOf('p1')),
    ];
    expect((await all()).filter((one) => one?.kind === 'advice')).toHaveLength(5);
    await test.place.query("UPDATE advice_draft SET kind = 'later'");
    expect(await all()).toEqual([undefined, undefined]);
  });

  it('has an end to how much there is of it', async () => {
    const id = await begun();
    expect(await kept().put(id, 'x1', point('x'.repeat(400_001)), 0)).toEqual(not('too-many'));
    await kept().put(id, 'x1', point('x'.repeat(300_000)), 0);
    expect(await kept().put(id, 'x2', point('x'.repeat(150_000)), 0)).toEqual(not('too-many'));
    expect(await kept().put(id, 'x1', point('kort'), 1)).toEqual(done(2));
    const many = MOST_POINTS_DRAFTED + 50;
    for (let n = 2; n <= many; n++) await kept().put(id, `x${n}`, point('x'), 0);
    expect(await kept().put(id, 'meer', point('x'), 0)).toEqual(not('too-many'));
    expect(await kept().hold(id, 'meer', 'p1')).toEqual(not('too-many'));
    for (let n = 0; n < MOST_COMMENTS; n++) await kept().comment(id, { text: 'x', by: 'p1' });
    expect((await kept().comment(id, { text: 'x', by: 'p1' })).written).toEqual(not('too-many'));
    for (let n = 1; n < MOST_DRAFTS; n++) expect((await kept().begin({ ...OF, request: `q${n}` }))?.isNew).toBe(true);
    expect(await kept().begin({ ...OF, request: 'meer' })).toBeUndefined();
  });

  it('keeps nothing of somebody who is erased but what the council wrote, and nothing of what is discarded', async () => {
    const id = await begun();
    await kept().put(id, 'x1', point('Geheimzinnig.', 'p2'), 0);
    await kept().hold(id, 'x1', 'p2');
    await kept().comment(id, { text: 'Wat vindt u?', by: 'p2', asked: 'p2' });
    await kept().assent(id, { person: 'p2', council: 'asd' }, 1);
    await kept().agree(id, { council: 'asd', meeting: 'maart', on: '2026-02-27', by: 'p2' }, 1);
    await kept().present(id, 'p2', 'x1');
    await test.directory.erase('p2', 'a1');
    const found = await kept().find(id);
    expect(JSON.stringify(found)).not.toContain('p2');
    expect(found).toMatchObject({
      parts: [{ content: { text: 'Geheimzinnig.' }, changedBy: undefined, holder: undefined }],
      comments: [{ text: 'Wat vindt u?', by: undefined, asked: undefined }],
      ...{ assents: [], agreements: [{ meeting: 'maart', by: undefined }] },
    });
    expect(await kept().present(id, 'p1', undefined)).toMatchObject({ present: [] });
    expect(await test.place.kept()).not.toContain('Achterberg');
    expect(await kept().put(id, 'x1', point('Nee.', 'p2'), 1)).toEqual(not('unknown'));
    expect(await kept().discard(id)).toBe(true);
    expect(await kept().discard(id)).toBe(false);
    expect(await test.place.kept()).not.toContain('Geheimzinnig');
  });

  it('goes ninety days after it was sent, a month after nobody acts for its council, and when nobody touched it for two years', async () => {
    const id = await begun();
    await kept().begin({ ...OF, council: 'jong' });
    await kept().sent(id, 'a-asd', 'p1');
    await kept().begin({ ...OF, request: 'r2' });
    const left = async () => (await kept().of('t1')).map(({ request }) => request);
    expect(await left()).toHaveLength(3);
    test.now = new Date('2026-04-15T12:00:00Z');
    await kept().begin({ ...OF, trajectory: 't2' });
    expect((await left()).toSorted()).toEqual(['r1', 'r2']);
    test.now = new Date('2026-06-01T12:00:00Z');
    await kept().begin({ ...OF, trajectory: 't2' });
    expect(await left()).toEqual(['r2']);
    test.now = new Date('2028-03-15T12:00:00Z');
    await kept().begin({ ...OF, trajectory: 't3' });
    expect(await left()).toEqual([]);
  });

  it('is of one kind for what it is about, and found among what was not sent with what of it is somebody’s', async () => {
    const id = await begun();
    const about = { ...OF, request: undefined, kind: 'rejoinder', advice: 'a1' } as const;
    const rejoinder = await kept().begin(about);
    expect(await (await elsewhere()).begin(about)).toEqual({ id: rejoinder?.id, isNew: false });
    const supplement = await kept().begin({ ...about, kind: 'supplement' });
    expect(new Set([id, rejoinder?.id, supplement?.id]).size).toBe(3);
    expect(await kept().head(rejoinder?.id ?? '')).toMatchObject({ kind: 'rejoinder', advice: 'a1' });
    expect(await kept().head(id)).toMatchObject({ kind: 'advice', request: 'r1', advice: undefined });
    await kept().hold(id, 'x1', 'p2');
    const said = await kept().comment(id, { text: 'Wat vindt u?', by: 'p1', asked: 'p2' });
    await kept().put(id, 'with', { content: ['jong'], by: 'p1' }, 0);
    const asd = { municipality: 'gm0014', council: 'asd' };
    const open = async (councils: readonly (typeof asd)[], person: string) =>
      (await kept().openOf(councils, person)).map((one) => [one.id, one.held, one.asked]);
    expect(await open([asd], 'p1')).toHaveLength(3);
    expect(await open([{ ...asd, council: 'jong' }], 'p2')).toEqual([[id, 1, 1]]);
    expect(await open([{ ...asd, municipality: 'gm0000' }], 'p2')).toEqual([]);
    expect(await open([], 'p2')).toEqual([]);
    await kept().settle(id, said.id, true);
    await kept().sent(rejoinder?.id ?? '', 'a1', 'p1');
    expect((await open([asd], 'p2')).filter(([, , asked]) => asked !== 0)).toEqual([]);
    expect(await open([asd], 'p2')).toHaveLength(2);
  });

  it('knows who acts for a council, by name', async () => {
    await begun();
    expect(await kept().membersOf('gm0014', ['asd', 'jong'])).toEqual([
      { id: 'p2', name: 'Fatima Achterberg', council: 'asd', speaks: true },
      { id: 'p1', name: 'Noor Wiersma', council: 'asd', speaks: true },
    ]);
    // Who stands in for one of them is among them, on the days on which they do, whatever they are themselves.
    const stands = { id: 'p3', name: 'Wout Vervanger' };
    const own = { role: 'council', municipality: 'gm0014', council: 'asd' } as const;
    await test.directory.add([{ ...stands, memberships: [{ ...own, until: '2026-03-02' }] }]);
    const lent = { person: 'p1', standIn: 'p3', role: 'council', council: 'asd' } as const;
    await test.directory.administration
      .by('p1')
      .addStandIn('gm0014', { ...lent, from: '2026-03-01', until: '2026-03-05' });
    const names = async () => (await kept().membersOf('gm0014', ['asd'])).map(({ name }) => name);
    for (const [day, among] of [
      ['01', true],
      ['04', true],
      ['06', false],
    ] as const) {
      test.now = new Date(`2026-03-${day}T12:00:00Z`);
      const expected = ['Fatima Achterberg', 'Noor Wiersma', ...(among ? [stands.name] : [])];
      expect([day, await names()]).toEqual([day, expected]);
    }
    expect(await kept().membersOf('gm0000', ['asd'])).toEqual([]);
    expect(await kept().membersOf('gm0014', [])).toEqual([]);
  });
}
