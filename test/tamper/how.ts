import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Forger, type Row } from './forger.js';

/** The folder that is edited, an older copy of it, and a log that was forged from beginning to end by the rules. */
export interface Place {
  /** With `data/` and the key beside it, `key` and `key.checkpoint`. */
  readonly dir: string;
  readonly older: string;
  readonly forged: string;
}

export interface Edit {
  readonly what: string;
  readonly edit: (place: Place) => void;
  /** What `verify` says. */
  readonly verify: RegExp;
  /** What the start of the server says; nothing when it starts, and finds it in the background. */
  readonly start?: RegExp;
  /** What was only taken away is found once: the log is what the key signed, and is signed again. */
  readonly madeAgain?: boolean;
}

export const EVENTS = 'data/events.sqlite';
export const DIRECTORY = 'data/directory.sqlite';
export const BESIDE = ['', '-wal', '-shm'];

export const forging = (how: (forger: Forger) => void) => (place: Place) => {
  const forger = new Forger(join(place.dir, EVENTS));
  how(forger);
  forger.close();
};
export const changing = (how: (rows: Row[]) => readonly Row[], options?: Parameters<Forger['change']>[1]) =>
  forging((forger) => forger.change(how, options));
export const sql = (text: string) => forging((forger) => forger.sql(text));
/** Without putting anything back. */
export const raw = (file: string, text: string) => (place: Place) => {
  const db = new DatabaseSync(join(place.dir, file));
  // As any other program would have it.
  db.enableDefensive(false);
  db.exec(text);
  db.close();
};
export const takenFrom =
  (from: 'older' | 'forged', ...files: string[]) =>
  (place: Place) => {
    for (const file of files) {
      for (const beside of BESIDE) rmSync(join(place.dir, file) + beside, { force: true });
      cpSync(join(place[from], file), join(place.dir, file));
    }
  };
export const both =
  (...edits: ((place: Place) => void)[]) =>
  (place: Place) =>
    edits.forEach((edit) => edit(place));

/** The first that is like this, and not the last of the log. */
export const find = (rows: readonly Row[], type: string) => rows.findIndex((row) => row.type === type);
export const at = (rows: readonly Row[], i: number) => rows.at(i) as Row;
export const withData = (row: Row, data: object): Row => ({ ...row, data: { ...(row.data as object), ...data } });
export const withMeta = (row: Row, meta: object): Row => ({ ...row, meta: { ...row.meta, ...meta } });
export const one = (type: string, how: (row: Row) => Row) => (rows: Row[]) => {
  const i = find(rows, type);
  return rows.with(i, how(at(rows, i)));
};
export const swapped = (rows: Row[], a: number, b: number) => rows.with(a, at(rows, b)).with(b, at(rows, a));
export const ofStream = (rows: readonly Row[], stream: string) => rows.filter((row) => row.stream === stream);
/** A stream that lies in the middle of the log. */
export const middle = (rows: readonly Row[]) => at(rows, Math.floor(rows.length / 2)).stream;
export const renamed = (rows: Row[], a: string, b: string) =>
  rows.map((row) => ({ ...row, stream: row.stream === a ? b : row.stream === b ? a : row.stream }));
export const copied = (row: Row, id: string): Row => ({ ...row, id: `${row.id.slice(0, -4)}${id}` });

export const CHAIN =
  /De keten van trajectory-\S+ is verbroken: gebeurtenis \d+ (is veranderd|ontbreekt|staat niet op zijn plaats)/;
export const ALTERED =
  /niet wat is ondertekend.*: op plaats \d+ staat gebeurtenis \d+ van trajectory-\S+, en die is veranderd/;
export const REMOVED = /niet wat is ondertekend.*: op plaats \d+ is een gebeurtenis weggehaald/;
export const ADDED = /niet wat is ondertekend.*: op plaats \d+ is gebeurtenis \d+ van trajectory-\S+ toegevoegd/;
export const ANY_PLACE =
  /niet wat is ondertekend.*: (op|van) plaats \d+|niet wat is ondertekend.*: gebeurtenis \d+ van/;
export const MISSING = /Er ontbreken gebeurtenissen: \d+ gevonden van \d+/;
export const DAMAGED = /store-damaged/;
export const REFUSED = /store-(damaged|cut-off)/;
