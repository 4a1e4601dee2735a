import { closeSync, fsyncSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { newKey, NoKey, signerOf, type Signer } from '../notes/keys.js';
import { openCheckpoint, type Checkpoint } from '../notes/checkpoint.js';

/** Where the private key of a log is; given when somebody chose the place. */
export interface KeyPlace {
  readonly file: string;
  readonly given: boolean;
}

/** Beside the data folder and never in it: somebody who can write there must not be able to sign. */
export function keyPlace(data: string, given: string | undefined): KeyPlace {
  return given ? { file: given, given: true } : { file: `${resolve(data)}.key`, given: false };
}

/** There is no key to sign with at its place. */
export class KeyUnusable extends Error {
  override name = 'KeyUnusable';
  readonly file: string;
  constructor(file: string, why: unknown) {
    super(why instanceof Error ? why.message : String(why), { cause: why });
    this.file = file;
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;

/** Undefined when it is not there. */
function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Durably, and for its owner only. */
function writeNew(file: string, text: string): void {
  const fd = openSync(file, 'wx', 0o600);
  try {
    writeSync(fd, text);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Under its name it is whole, and whoever was first keeps it: several nodes may start at once. */
function make(file: string): void {
  const unfinished = `${file}.${process.pid}.new`;
  try {
    rmSync(unfinished, { force: true });
    writeNew(unfinished, `${newKey()}\n`);
    linkSync(unfinished, file);
    const folder = openSync(dirname(resolve(file)), 'r');
    fsyncSync(folder);
    closeSync(folder);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** The key that is at this place; undefined when there is none. @throws KeyUnusable */
export function keyThere({ file }: KeyPlace): Signer | undefined {
  try {
    const text = read(file);
    return text === undefined ? undefined : signerOf(text.trim());
  } catch (error) {
    throw new KeyUnusable(file, error);
  }
}

/**
 * The key of a log, made when there is none; undefined when nobody chose a place and none can be made.
 * @throws KeyUnusable when a place was chosen and cannot be used, or when what is there is not a key.
 */
export function keyAt(place: KeyPlace): Signer | undefined {
  const there = keyThere(place);
  if (there) return there;
  try {
    make(place.file);
  } catch (error) {
    if (place.given) throw new KeyUnusable(place.file, error);
    return undefined;
  }
  return keyThere(place);
}

const besideOf = ({ file }: KeyPlace) => `${file}.checkpoint`;

/**
 * What this key signed last, as it stands beside it; undefined when nothing does, or of another key. @throws
 * KeyUnusable
 */
export function lastSigned(place: KeyPlace, signer: Signer): { note: string; checkpoint: Checkpoint } | undefined {
  const file = besideOf(place);
  let note: string | undefined;
  try {
    note = read(file);
  } catch (error) {
    throw new KeyUnusable(file, error);
  }
  if (note === undefined) return undefined;
  const opened = openCheckpoint(note, [signer]);
  if (opened.ok) return { note, checkpoint: opened.checkpoint };
  if (opened.why === 'unknown-key') return undefined;
  throw new KeyUnusable(file, new NoKey('this is no checkpoint that the key signed'));
}

/** Writes beside the key what it signed last: false where that cannot be. What is longer stays. */
export function rememberSigned(place: KeyPlace, signer: Signer, note: string, size: number): boolean {
  if ((lastSigned(place, signer)?.checkpoint.size ?? -1) >= size) return true;
  const file = besideOf(place);
  const unfinished = `${file}.${process.pid}.new`;
  try {
    rmSync(unfinished, { force: true });
    writeNew(unfinished, note);
    renameSync(unfinished, file);
    return true;
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return false;
  }
}

/** Puts a key aside, for a log that begins anew: it never signs another history. Its new name. */
export function putAside(place: KeyPlace, signer: Signer): string {
  const aside = `${place.file}.${signer.id}`;
  renameSync(place.file, aside);
  try {
    renameSync(besideOf(place), `${aside}.checkpoint`);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  return aside;
}
