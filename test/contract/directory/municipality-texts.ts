import { expect, it } from '@jest/globals';
import { MOST_MUNICIPALITY_TEXTS } from '#directory';
import type { UnderTest } from './under-test.js';

const done = (revision: number) => ({ ok: true, revision });
const not = (why: string) => ({ ok: false, why });
const outside = { title: 'Bevoegdheid', text: 'Dit valt buiten onze bevoegdheid.' };

/** What a municipality keeps to answer with. */
export function municipalityTexts(test: UnderTest): void {
  const as = (by = 'a1') => test.directory.administration.by(by);
  const texts = (code = 'gm0014') => test.directory.administration.texts(code);

  it('keeps texts by title, of one municipality, and changes and removes them by the revision that was seen', async () => {
    const { id, written } = await as().addText('gm0014', outside);
    expect(written).toEqual(done(1));
    const other = await as().addText('gm0014', { ...outside, title: 'Advies' });
    const again = (await test.node()).administration;
    expect((await again.texts('gm0014')).map(({ title }) => title)).toEqual(['Advies', 'Bevoegdheid']);
    expect(await texts('gm0037')).toEqual([]);
    expect(await again.by('a2').changeText('gm0014', id, { ...outside, text: 'Dat doet het Rijk.' }, 0)).toMatchObject({
      ...not('stale'),
    });
    expect(await again.by('a2').changeText('gm0014', id, { ...outside, text: 'Dat doet het Rijk.' }, 1)).toEqual(
      done(2),
    );
    expect(await as().changeText('gm0037', id, outside)).toEqual(not('unknown'));
    expect(await as().changeText('gm0014', `${id}\0`, outside)).toEqual(not('unknown'));
    expect(await as().changeText('gm0014', other.id, undefined, 1)).toEqual(done(1));
    expect(await texts()).toEqual([{ id, title: 'Bevoegdheid', text: 'Dat doet het Rijk.', revision: 2 }]);
  });

  it('has no two of one municipality that are called the same, and so many and no more', async () => {
    const { id } = await as().addText('gm0014', outside);
    expect((await as().addText('gm0014', { ...outside, title: ' BEVOEGDHEID' })).written).toEqual(not('same-name'));
    expect(await as().changeText('gm0014', id, { ...outside, title: 'bevoegdheid' })).toEqual(done(2));
    expect((await as().addText('gm0037', outside)).written).toEqual(done(1));
    for (let n = 1; n < MOST_MUNICIPALITY_TEXTS; n++) await as().addText('gm0014', { title: `tekst ${n}`, text: 'x1' });
    expect((await as().addText('gm0014', { title: 'nog een', text: 'x1' })).written).toEqual(not('too-many'));
  });

  it('says in the journal that one was kept, changed or removed, and which, and nothing of what it says', async () => {
    const { id } = await as().addText('gm0014', outside);
    await as().changeText('gm0014', id, { ...outside, text: 'Anders.' });
    await as('a2').changeText('gm0014', id, undefined);
    const lines = await test.directory.journal.lines({ municipality: 'gm0014', limit: 9 });
    expect(lines.map(({ what, by, new: now }) => [what, by, now])).toEqual([
      ['textRemoved', 'a2', { text: id }],
      ['textChanged', 'a1', { text: id }],
      ['textAdded', 'a1', { text: id }],
    ]);
  });
}
