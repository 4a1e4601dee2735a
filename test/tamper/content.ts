import { ERASED_TEXT, withoutTextsAt } from '#event-store';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Row } from './forger.js';

import {
  EVENTS,
  BESIDE,
  changing,
  sql,
  find,
  at,
  withData,
  withMeta,
  one,
  swapped,
  ofStream,
  middle,
  renamed,
  copied,
  CHAIN,
  ALTERED,
  REMOVED,
  ADDED,
  ANY_PLACE,
  MISSING,
  REFUSED,
  type Edit,
} from './how.js';

const alteredEach: Edit[] = (
  [
    ['a text', one('AnswerDrafted', (row) => withData(row, { reason: 'Iets anders.' }))],
    ['a verdict', one('AnswerDrafted', (row) => withData(row, { verdict: 'noted' }))],
    ['the title in the opening', one('TrajectoryOpened', (row) => withData(row, { title: 'Iets anders' }))],
    ['who did it', one('ResponseAdopted', (row) => withMeta(row, { actor: 'iemand' }))],
    [
      'when it was recorded',
      one('ResponseAdopted', (row) => withMeta(row, { recordedAt: '2026-01-01T00:00:00.000Z' })),
    ],
    ['the day on which it happened', one('ResponseAdopted', (row) => withMeta(row, { day: '2020-01-01' }))],
    ['its id', one('ResponseAdopted', (row) => copied(row, 'ffff'))],
    ['its type', one('ResponseAdopted', (row) => ({ ...row, type: 'DisputeSettled' }))],
    ['its salt', one('ResponseAdopted', (row) => withMeta(row, { salt: 'anders' }))],
    ['that it came from paper', one('ResponseAdopted', (row) => withMeta(row, { broughtIn: undefined }))],
  ] as const
).flatMap(([what, how]) => [
  { what: `changes ${what}`, edit: changing(how, { rehash: false }), verify: CHAIN },
  { what: `changes ${what} and hashes the dossier anew`, edit: changing(how), verify: ALTERED },
]);

const erasing = (record: boolean) => (rows: Row[]) => {
  const i = find(rows, 'AnswerDrafted');
  const [row, last] = [at(rows, i), at(ofStream(rows, at(rows, i).stream), -1)];
  const left = { ...row, ...withoutTextsAt(row, ['reason']) };
  const data = { revision: row.revision, places: ['reason'], because: 'Een naam.', left: 'x', signature: 'x' };
  const { salt: _, ...meta } = last.meta;
  const told = { ...copied(last, 'eeee'), type: 'TextErased', data, meta };
  return [...rows.with(i, left), ...(record ? [told] : [])];
};

export const CONTENT: readonly Edit[] = [
  ...alteredEach,

  // The order of the log.
  {
    what: 'swaps two positions within a dossier',
    edit: sql(swapOf(4, 5)),
    verify: /verbroken|niet wat is ondertekend/,
  },
  {
    what: 'swaps two events of a dossier and hashes it anew',
    edit: changing((rows) => swapped(rows, 3, 4)),
    verify: ANY_PLACE,
  },
  {
    what: 'swaps the positions of two dossiers’ events, which breaks no chain',
    edit: changing((rows) => {
      const b = rows.findIndex((row) => row.stream !== at(rows, 0).stream);
      return swapped(rows, b - 1, b);
    }),
    verify: ANY_PLACE,
  },
  {
    what: 'puts one dossier before another',
    edit: changing((rows) => {
      const first = at(rows, 0).stream;
      return [...rows.filter(({ stream }) => stream !== first), ...ofStream(rows, first)];
    }),
    verify: ANY_PLACE,
    start: REFUSED,
  },

  // What is taken away.
  {
    what: 'removes the last event',
    edit: changing((rows) => rows.slice(0, -1)),
    verify: REMOVED,
    start: REFUSED,
  },
  {
    what: 'removes the last ten events',
    edit: changing((rows) => rows.slice(0, -10)),
    verify: REMOVED,
    start: REFUSED,
  },
  {
    what: 'removes an event in the middle',
    edit: changing((rows) => rows.toSpliced(find(rows, 'AnswerDrafted'), 1), { renumber: false, rehash: false }),
    verify: CHAIN,
  },
  {
    what: 'removes an event in the middle and hashes its dossier anew',
    edit: changing((rows) => rows.toSpliced(find(rows, 'AnswerDrafted'), 1), { renumber: false }),
    verify: MISSING,
  },
  {
    what: 'removes an event in the middle, hashes its dossier anew and closes the gap',
    edit: changing((rows) => rows.toSpliced(find(rows, 'AnswerDrafted'), 1)),
    verify: ANY_PLACE,
    start: REFUSED,
  },
  {
    what: 'removes the last event of a dossier and closes the gap',
    edit: changing((rows) => {
      const last = at(ofStream(rows, middle(rows)), -1);
      return rows.filter((row) => row !== last);
    }),
    verify: REMOVED,
    start: REFUSED,
  },
  {
    what: 'removes a whole dossier',
    edit: changing((rows) => rows.filter(({ stream }) => stream !== middle(rows)), { renumber: false }),
    verify: MISSING,
  },
  {
    what: 'removes a whole dossier and closes the gap',
    edit: changing((rows) => rows.filter(({ stream }) => stream !== middle(rows))),
    verify: REMOVED,
    start: REFUSED,
  },
  { what: 'removes everything', edit: changing(() => []), verify: REMOVED, start: REFUSED },
  {
    what: 'removes the file',
    edit: ({ dir }) => BESIDE.forEach((b) => rmSync(join(dir, EVENTS) + b, { force: true })),
    verify: /unknown-id/,
    start: REFUSED,
  },

  // What is added.
  {
    what: 'adds an event in the middle of a dossier and hashes it anew',
    edit: changing((rows) => {
      const i = find(rows, 'AnswerDrafted');
      return rows.toSpliced(i, 0, copied(at(rows, i), 'aaaa'));
    }),
    verify: ANY_PLACE,
    start: REFUSED,
  },
  {
    what: 'adds a whole dossier in the middle',
    edit: changing((rows) => {
      const i = rows.findIndex((row) => row.stream === middle(rows));
      const added = ofStream(rows, at(rows, 0).stream).map((row) => ({
        ...copied(row, 'bbbb'),
        stream: 'trajectory-forged',
      }));
      return rows.toSpliced(i, 0, ...added);
    }),
    verify: ADDED,
    start: REFUSED,
  },

  // Names.
  {
    what: 'swaps the names of two dossiers',
    edit: changing((rows) => renamed(rows, at(rows, 0).stream, middle(rows)), { rehash: false }),
    verify: CHAIN,
  },
  {
    what: 'swaps the names of two dossiers and hashes both anew',
    edit: changing((rows) => renamed(rows, at(rows, 0).stream, middle(rows))),
    verify: ALTERED,
  },
  {
    what: 'gives an event to another dossier and hashes both anew',
    edit: changing((rows) => rows.with(-3, { ...at(rows, -3), stream: at(rows, 0).stream })),
    verify: ALTERED,
    start: REFUSED,
  },
  {
    what: 'moves all positions on',
    edit: sql('UPDATE event SET position = -position; UPDATE event SET position = 1000 - position'),
    verify: MISSING,
    start: REFUSED,
  },

  // Texts that seem to have been erased.
  {
    what: 'takes a text away as if it had been erased',
    edit: changing(erasing(false), { rehash: false }),
    verify: /mist een tekst zonder dat ondertekend/,
  },
  {
    what: 'takes a text away as if it had been erased, with a record that nobody signed',
    edit: changing(erasing(true)),
    verify: /verbroken: gebeurtenis \d+ (mist een tekst|is veranderd)/,
  },
  {
    what: 'writes the words of an erased text in the place of one',
    edit: changing(one('AnswerDrafted', (row) => withData(row, { reason: ERASED_TEXT }))),
    verify: ALTERED,
  },
];

function swapOf(a: number, b: number): string {
  return `UPDATE event SET position = -1 WHERE position = ${a}; UPDATE event SET position = ${a} WHERE position = ${b}; UPDATE event SET position = ${b} WHERE position = -1`;
}
