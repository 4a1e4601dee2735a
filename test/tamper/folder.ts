import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Forger } from './forger.js';

import {
  EVENTS,
  DIRECTORY,
  changing,
  sql,
  raw,
  takenFrom,
  both,
  find,
  at,
  withData,
  one,
  copied,
  REMOVED,
  ANY_PLACE,
  DAMAGED,
  REFUSED,
  type Edit,
  type Place,
} from './how.js';

const otherKey = ({ dir }: Place) => {
  for (const file of ['key', 'key.checkpoint']) rmSync(join(dir, file));
};
const word = changing(one('AnswerDrafted', (row) => withData(row, { reason: 'Iets anders.' })));

export const FOLDER: readonly Edit[] = [
  // The file itself.
  {
    what: 'puts a log in its place that was forged by the rules',
    edit: takenFrom('forged', EVENTS),
    verify: ANY_PLACE,
    start: REFUSED,
  },
  {
    what: 'drops a trigger',
    edit: raw(EVENTS, 'DROP TRIGGER event_is_not_changed'),
    verify: DAMAGED,
    start: /its trigger event_is_not_changed is missing/,
  },
  {
    what: 'makes a trigger do nothing',
    edit: raw(
      EVENTS,
      'DROP TRIGGER event_is_not_removed; CREATE TRIGGER event_is_not_removed BEFORE DELETE ON event BEGIN SELECT 1; END',
    ),
    verify: DAMAGED,
    start: /its trigger event_is_not_removed is another/,
  },
  {
    what: 'adds a trigger that adds what nobody recorded',
    edit: raw(
      EVENTS,
      "CREATE TRIGGER beside AFTER INSERT ON event WHEN NEW.type = 'AnswerDrafted' BEGIN INSERT INTO event VALUES (NEW.position + 1, 'x', 0, 'x', 'x', '{}', '{}'); END",
    ),
    verify: DAMAGED,
    start: /the trigger beside is not ours/,
  },
  {
    what: 'drops an index',
    edit: raw(EVENTS, 'DROP INDEX event_id'),
    verify: DAMAGED,
    start: /its index event_id is missing/,
  },
  {
    what: 'drops a trigger and changes a word',
    edit: raw(EVENTS, "DROP TRIGGER event_is_not_changed; UPDATE event SET type = 'X' WHERE position = 7"),
    verify: /verbroken: gebeurtenis \d+ is veranderd/,
    start: DAMAGED,
  },
  {
    what: 'breaks the JSON of the last event',
    edit: sql("UPDATE event SET data = '{' WHERE position = (SELECT max(position) FROM event)"),
    verify: DAMAGED,
    start: /is no JSON any more/,
  },
  {
    what: 'breaks the JSON of the first event',
    edit: sql("UPDATE event SET meta = '' WHERE position = 1"),
    verify: DAMAGED,
    start: /position 1\) is no JSON any more/,
  },

  // What was signed.
  { what: 'rolls the log back', edit: takenFrom('older', EVENTS), verify: REMOVED, start: REFUSED },
  {
    what: 'rolls the log back, and removes the views',
    edit: both(takenFrom('older', EVENTS), ({ dir }) => rmSync(join(dir, 'data/views.sqlite'), { force: true })),
    verify: REMOVED,
    start: REFUSED,
  },
  {
    what: 'rolls back the whole data folder, and cannot reach the key',
    edit: takenFrom('older', EVENTS, DIRECTORY),
    verify: /niet meer bewaard|niet wat is ondertekend/,
    start: REFUSED,
  },
  {
    what: 'removes all kept checkpoints',
    edit: raw(DIRECTORY, 'DELETE FROM checkpoint; DELETE FROM log_entries'),
    verify: /niet meer bewaard/,
    madeAgain: true,
  },
  {
    what: 'removes the last kept checkpoint',
    edit: raw(DIRECTORY, 'DELETE FROM checkpoint WHERE size = (SELECT max(size) FROM checkpoint)'),
    verify: /niet meer bewaard/,
    madeAgain: true,
  },
  {
    what: 'changes a kept checkpoint',
    edit: raw(DIRECTORY, "UPDATE checkpoint SET note = replace(note, 'doorwerking/', 'doorwerking-')"),
    verify: /controlegetal/,
    start: REFUSED,
  },
  {
    what: 'removes all kept checkpoints and changes a word, hashed anew',
    edit: both(raw(DIRECTORY, 'DELETE FROM checkpoint; DELETE FROM log_entries'), word),
    verify: /niet wat is ondertekend/,
  },
  {
    what: 'changes a word, hashed anew, and the kept hashes with it',
    edit: both(changing(one('AnswerDrafted', (row) => withData(row, { reason: 'Iets anders.' }))), keptHashesOf),
    verify: /niet wat is ondertekend.*van plaats \d+ tot en met \d+/,
  },
  { what: 'takes another key, and changes a word', edit: both(word, otherKey), verify: /niet wat is ondertekend/ },
  {
    what: 'changes what the key signed last',
    edit: ({ dir }) => {
      const file = join(dir, 'key.checkpoint');
      writeFileSync(
        file,
        readFileSync(file, 'utf8').replace(/\n(\d+)\n/, (_, size: string) => `\n${Number(size) - 1}\n`),
      );
    },
    verify: /store-damaged|controlegetal|sleutel/,
    start: /sleutel|controlegetal|key/i,
  },
];

/**
 * What the folder and the key alone cannot show (docs/operations.md says so): with whether a checkpoint shows it
 * that somebody kept elsewhere.
 */
export const UNSEEN: readonly { what: string; edit: Edit['edit']; kept: 'found' | 'unseen' }[] = [
  {
    what: 'adds an event at the end, after the last checkpoint',
    edit: changing((rows) => [...rows, copied(at(rows, find(rows, 'AnswerDrafted')), 'cccc')]),
    kept: 'unseen',
  },
  {
    what: 'rolls back the log, the directory and what the key signed last',
    edit: takenFrom('older', EVENTS, DIRECTORY, 'key.checkpoint'),
    kept: 'found',
  },
  {
    what: 'takes the key and all kept checkpoints away, and changes a word',
    edit: both(word, raw(DIRECTORY, 'DELETE FROM checkpoint; DELETE FROM log_entries'), otherKey),
    kept: 'found',
  },
];

/** The hashes that were kept of the events, as the log has them now. */
function keptHashesOf({ dir }: Place): void {
  const forger = new Forger(join(dir, EVENTS));
  const entries = Buffer.concat(forger.rows().map(({ meta }) => Buffer.from(String(meta['hash']), 'hex')));
  forger.close();
  const db = new DatabaseSync(join(dir, DIRECTORY));
  db.prepare('UPDATE log_entries SET entries = ? WHERE block = 0').run(entries);
  db.close();
}
