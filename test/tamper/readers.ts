import { withoutTextsAt } from '#event-store';
import { CHAIN, changing, DAMAGED, DIRECTORY, EVENTS, forging, one, raw, withMeta, type Edit } from './how.js';

const WRITTEN =
  /Op plaats \d+ staat gebeurtenis \d+ van trajectory-\S+, maar niet letterlijk zoals het logboek schrijft/;
const OUTSIDE = /Op plaats -?\d+ staat gebeurtenis \d+ van trajectory-\S+, en daar leest niemand die alles leest/;
const BESIDE = /Wat bij het controlegetal over \d+ gebeurtenissen wordt bewaard, is niet de gebeurtenis waar het mee/;
const forged = (position: string) =>
  forging(({ db }) =>
    db.exec(
      `INSERT INTO event SELECT ${position}, stream, revision + 1, 'forged', 'DisputeRaised', '{}', meta
       FROM event WHERE position = (SELECT max(position) FROM event)`,
    ),
  );
const bytes = (text: string) =>
  forging(({ db }) => db.exec(`UPDATE event SET ${text} WHERE type = 'AnswerDrafted' AND position < 20`));
const kept = (columns: string) =>
  raw(DIRECTORY, `UPDATE checkpoint SET ${columns} WHERE size = (SELECT min(size) FROM checkpoint)`);

/** What one reader sees and another does not; found by comparing them, also where nothing that is signed changed. */
export const READERS: readonly Edit[] = [
  { what: 'puts an event at place 0', edit: forged('0'), verify: OUTSIDE, start: DAMAGED },
  { what: 'puts an event before the first place', edit: forged('-5'), verify: OUTSIDE, start: DAMAGED },
  {
    what: 'writes a reason twice in one event',
    edit: bytes(`data = '{"reason":"ANDERS",' || substr(data, 2)`),
    verify: WRITTEN,
  },
  { what: 'adds white space to what is said of an event', edit: bytes(`meta = meta || ' '`), verify: WRITTEN },
  {
    what: 'takes an event out of an index',
    edit: raw(
      EVENTS,
      `CREATE TEMP TABLE was AS SELECT sql FROM sqlite_schema WHERE name = 'event_of_stream';
       DROP INDEX event_of_stream;
       CREATE UNIQUE INDEX event_of_stream ON event (stream, revision) WHERE position <> 7;
       PRAGMA writable_schema = ON;
       UPDATE sqlite_schema SET sql = (SELECT sql FROM was) WHERE name = 'event_of_stream'`,
    ),
    verify: /wordt niet gevonden op zijn dossier/,
  },
  {
    what: 'says that the log is of an older version',
    edit: raw(EVENTS, 'PRAGMA user_version = 0'),
    verify: DAMAGED,
    start: DAMAGED,
  },
  {
    what: 'puts salts beside the salt of an event',
    edit: changing(
      one('AnswerDrafted', (row) => withMeta(row, { salts: {} })),
      { rehash: false },
    ),
    verify: CHAIN,
  },
  {
    what: 'says of an event that nothing of it was erased',
    edit: changing(
      one('AnswerDrafted', (row) => withMeta(row, { erased: [] })),
      { rehash: false },
    ),
    verify: CHAIN,
  },
  {
    what: 'takes away by which command an event came, as if it had been erased',
    edit: changing(
      one('AnswerDrafted', (row) => ({ ...row, ...withoutTextsAt(row, []) })),
      { rehash: false },
    ),
    verify: /mist een tekst zonder dat ondertekend/,
  },
  {
    what: 'moves where a checkpoint ends to another place',
    edit: kept("position = '0000000000000001'"),
    verify: BESIDE,
  },
  { what: 'has a checkpoint end with another event', edit: kept('revision = revision + 1'), verify: BESIDE },
  { what: 'gives a checkpoint another path', edit: kept("path = ''"), verify: BESIDE },
  {
    what: 'has a checkpoint stand under another key',
    edit: kept("key = 'other+00000000'"),
    verify: /niet zoals het is ondertekend/,
  },
];
