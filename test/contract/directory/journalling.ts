import { expect, it } from '@jest/globals';
import { CONSOLE } from '#directory';
import { noor, type UnderTest } from './under-test.js';

const HERE = { administers: ['gm0014'] };
const clerk = { role: 'clerk' as const };
const administrator = { role: 'administrator' as const };

/** What was changed of people and settings, and by whom. */
export function journalling(test: UnderTest): void {
  const as = (by: string) => test.directory.administration.by(by);
  const lines = (more: object = {}) => test.directory.journal.lines({ municipality: 'gm0014', limit: 50, ...more });
  const told = async (more: object = {}) => (await lines(more)).map(({ at: _, place: __, ...line }) => line);

  it('says of each change when, by whom, of whom and what was otherwise, and never what anybody is called', async () => {
    const first = { name: 'Eva de Wit', login: 'eva.dewit@example.org', roles: [administrator] };
    const { id } = await as(CONSOLE).addMember('gm0014', first);
    test.now = new Date('2026-03-02T09:30:00Z');
    const { id: tim } = await as(id).addMember('gm0014', { name: 'Tim Visser', roles: [clerk] });
    await as(id).putMember(
      'gm0014',
      tim,
      { name: 'Tim Visser-Bos', mail: 'tim@example.org', roles: [clerk, { role: 'alderman' }] },
      HERE,
    );
    await as(id).settle('gm0014', { name: 'Stad van Tim', adviceTerm: { weeks: 8 }, termijnenwet: false });
    await as(id).settle('gm0014', { name: 'Stad van Tim', adviceTerm: { weeks: 6 } });
    await as(id).keepSheetMapping('gm0014', { columns: { verdict: 'Besluit van Tim' } });
    await as(id).keepLetterTemplate('gm0014', Buffer.from('Tim'));
    await as(id).keepLetterTemplate('gm0014', undefined);
    await as(tim).settle('gm0000', { theme: 'ma-theme' });
    await as(id).endMember('gm0014', tim);
    await test.directory.erase(tim, id);

    const about = { by: id, municipality: 'gm0014', about: tim };
    const settings = { by: id, municipality: 'gm0014', what: 'settingsChanged' };
    expect(await told()).toEqual([
      { ...about, what: 'personErased' },
      {
        ...{ ...about, what: 'rolesEnded' },
        ...{ old: { roles: [{ role: 'alderman' }, clerk] }, new: { roles: [] } },
      },
      { by: id, municipality: 'gm0014', what: 'letterTemplateRemoved' },
      { by: id, municipality: 'gm0014', what: 'letterTemplateChanged' },
      { by: id, municipality: 'gm0014', what: 'sheetMappingChanged' },
      {
        ...{ ...settings, fields: ['adviceTerm', 'termijnenwet'] },
        ...{ old: { adviceTerm: { weeks: 8 }, termijnenwet: false }, new: { adviceTerm: { weeks: 6 } } },
      },
      {
        ...{ ...settings, fields: ['adviceTerm', 'name', 'termijnenwet'] },
        ...{ old: {}, new: { adviceTerm: { weeks: 8 }, termijnenwet: false } },
      },
      {
        ...{ ...about, what: 'rolesChanged' },
        ...{ old: { roles: [clerk] }, new: { roles: [{ role: 'alderman' }, clerk] } },
      },
      { ...about, what: 'mailChanged' },
      { ...about, what: 'memberRenamed' },
      { ...about, what: 'memberAdded', new: { roles: [clerk] } },
      { ...about, about: id, by: CONSOLE, what: 'memberAdded', new: { roles: [administrator] } },
    ]);
    expect((await lines()).map(({ at }) => at)).toContain('2026-03-01T12:00:00.000Z');
    const journal = JSON.stringify(await test.place.query('SELECT * FROM journal'));
    expect(journal).not.toMatch(/Tim|Visser|Eva|example|Stad/);
    expect(await test.place.kept()).not.toMatch(/Visser/);
  });

  it('has no line of what was not done, also where it was done half', async () => {
    await test.directory.add([{ ...noor, memberships: [{ ...administrator, municipality: 'gm0014' }] }]);
    const name = noor.name;
    expect(await as('p1').settle('gm0014', {}, 7)).toMatchObject({ ok: false });
    expect(await as('p1').endMember('gm0014', 'p1')).toMatchObject({ ok: false, why: 'last-administrator' });
    expect(await as('p1').putMember('gm0014', 'p1', { name, roles: [clerk] }, HERE)).toMatchObject({ ok: false });
    expect(await test.directory.erase('p1', 'p1')).toBe(false);
    await as('p1').putMember('gm0014', 'p1', { name, roles: [administrator] }, HERE);
    expect(await told()).toEqual([]);
  });

  it('is told in parts, of one person, or of some kinds, the latest first, also of one moment', async () => {
    const written = await Promise.all(
      Array.from({ length: 5 }, (_, i) => as('a1').addMember('gm0014', { name: `Lid ${i}`, roles: [clerk] })),
    );
    test.now = new Date('2026-02-01T12:00:00Z');
    await as('a2').settle('gm0014', {});
    const all = await lines();
    expect(all).toHaveLength(6);
    expect(all.at(-1)).toMatchObject({ what: 'settingsChanged', by: 'a2' });
    const parts = [];
    for (let before: (typeof all)[number] | undefined; ;) {
      const part = await lines({ limit: 2, before });
      parts.push(...part);
      before = part.at(-1);
      if (!before) break;
    }
    expect(parts).toEqual(all);
    const [one] = written;
    expect(await lines({ person: one?.id })).toEqual(all.filter(({ about }) => about === one?.id));
    expect(await lines({ person: 'a2' })).toEqual(all.slice(-1));
    expect(await lines({ person: 'p\0' })).toEqual([]);
    expect(await lines({ what: ['settingsChanged', 'personErased'] })).toEqual(all.slice(-1));
    expect(await lines({ municipality: 'gm0000' })).toEqual([]);
  });
}
