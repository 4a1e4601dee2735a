import { expect, it } from '@jest/globals';
import { DatabaseSync } from 'node:sqlite';
import { insidesIn, Table, textOf, type Layout } from './table.js';

it('forgets of a story what it says no more, as words and inside them', () => {
  const db = new DatabaseSync(':memory:');
  const view: Layout = {
    ...{ name: 'found', version: 1, columns: { story: 'TEXT', municipality: 'TEXT', text: 'TEXT' }, indexes: [] },
    searched: ['municipality', 'text'],
  };
  const table = new Table(db, view, 'story');
  table.create();
  const said = (story: string, text: string) => table.replace(story, [[story, 'gm0014', text]]);
  const hits = (match: string) =>
    [textOf(view), insidesIn(view)].map(
      (index) => db.prepare(`SELECT rowid FROM "${index}" WHERE "${index}" MATCH ?`).all(match).length,
    );
  said('one', 'Een parkeervergunning voor een cliënt.');
  said('two', 'Een parkeervergunning.');
  expect([hits('"parkeervergunning"'), hits('"vergunning"'), hits('"client"')]).toEqual([
    [2, 2],
    [0, 2],
    [1, 1],
  ]);
  said('one', 'Niets meer.');
  expect([hits('"parkeervergunning"'), hits('"vergunning"'), hits('"client"'), hits('"niets"')]).toEqual([
    [1, 1],
    [0, 1],
    [0, 0],
    [1, 1],
  ]);
  // A municipality is no word of the texts.
  expect([hits('"gm0014"'), hits('"_gm0014"')]).toEqual([
    [2, 0],
    [2, 2],
  ]);
  table.replace('two', []);
  expect(hits('"vergunning"')).toEqual([0, 0]);
  db.close();
});
