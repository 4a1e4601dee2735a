import { expect, it } from '@jest/globals';
import { MOST_STANDARD_TEXTS } from '#directory';
import { noor, type UnderTest } from './under-test.js';

const done = (revision: number) => ({ ok: true, revision });
const not = (why: string) => ({ ok: false, why });
const outside = { title: 'Bevoegdheid', text: 'Dit valt buiten onze bevoegdheid.' };

/** What somebody keeps to answer with. */
export function ownTexts(test: UnderTest): void {
  const kept = () => test.directory.standardTexts;

  it('keeps texts of a person by title, changes and removes them, by the revision that was seen', async () => {
    await test.directory.add([noor]);
    const { id, written } = await kept().add('p1', outside);
    expect(written).toEqual(done(1));
    const other = await kept().add('p1', { title: 'Begroting', text: 'Daarover beslist de gemeenteraad.' });
    const again = (await test.node()).standardTexts;
    expect(await again.of('p1')).toEqual([
      { id: other.id, title: 'Begroting', text: 'Daarover beslist de gemeenteraad.', revision: 1 },
      { id, ...outside, revision: 1 },
    ]);
    const anew = { title: 'Niet van ons', text: 'Het Rijk beslist hierover.' };
    expect(await again.put('p1', id, anew, 0)).toEqual({ ...not('stale'), actual: 1 });
    expect(await again.put('p1', id, anew, 1)).toEqual(done(2));
    expect(await again.put('p1', id, { ...anew, text: 'Dat doet het Rijk.' })).toEqual(done(3));
    expect(await kept().remove('p1', id, 2)).toEqual({ ...not('stale'), actual: 3 });
    expect(await kept().remove('p1', id, 3)).toEqual(done(3));
    expect((await kept().of('p1')).map(({ title }) => title)).toEqual(['Begroting']);
    expect(await kept().remove('p1', id)).toEqual(not('unknown'));
  });

  it('shows nothing of what another keeps, and has nobody change it', async () => {
    await test.directory.add([noor, { ...noor, id: 'p2' }]);
    const { id } = await kept().add('p1', outside);
    expect(await kept().of('p2')).toEqual([]);
    expect(await kept().put('p2', id, outside)).toEqual(not('unknown'));
    expect(await kept().remove('p2', id)).toEqual(not('unknown'));
    expect((await kept().add('p2', outside)).written).toEqual(done(1));
    for (const nobody of ['p9', 'p1\0']) {
      expect(await kept().of(nobody)).toEqual([]);
      expect((await kept().add(nobody, outside)).written).toEqual(not('unknown'));
    }
    expect(await kept().of('p1')).toEqual([{ id, ...outside, revision: 1 }]);
  });

  it('has no two of one person that are called the same', async () => {
    await test.directory.add([noor]);
    await kept().add('p1', outside);
    const { id } = await kept().add('p1', { ...outside, title: 'Geld' });
    const same = { title: ' BEVOEGDHEID', text: 'anders' };
    expect((await kept().add('p1', same)).written).toEqual(not('same-name'));
    expect(await kept().put('p1', id, same)).toEqual(not('same-name'));
    expect(await kept().put('p1', id, { title: 'geld', text: 'nieuw' })).toEqual(done(2));
  });

  it('keeps so many and no more, also when two nodes add at once', async () => {
    await test.directory.add([noor]);
    for (let n = 1; n < MOST_STANDARD_TEXTS; n++) await kept().add('p1', { title: `tekst ${n}`, text: 'x1' });
    const other = (await test.node()).standardTexts;
    const last = await Promise.all([kept(), other].map((at, n) => at.add('p1', { title: `laatste ${n}`, text: 'x1' })));
    expect(last.map(({ written }) => written)).toEqual(expect.arrayContaining([done(1), not('too-many')]));
    expect(await kept().of('p1')).toHaveLength(MOST_STANDARD_TEXTS);
  });

  it('keeps nothing of somebody who is erased', async () => {
    await test.directory.add([noor]);
    await kept().add('p1', { title: 'Geheimzinnig', text: 'Kwatongen beweren anders.' });
    expect(await test.place.kept()).toContain('Kwatongen');
    await test.directory.erase('p1', 'a1');
    expect(await kept().of('p1')).toEqual([]);
    expect(await test.place.kept()).not.toMatch(/Geheimzinnig|Kwatongen/);
  });
}
