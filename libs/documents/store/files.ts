import { isDocumentHash } from '#vocabulary';
import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checked, DocumentsUnusable, hashOf, type DocumentStore } from './port.js';

const PRIVATE = { folder: 0o700, file: 0o600 };
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

// Two letters of the hash: no folder grows beyond what is listed well.
const placeOf = (folder: string, hash: string) =>
  join(folder, hash.slice('sha256-'.length, 'sha256-'.length + 2), hash);

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? '';

async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DocumentsUnusable) throw error;
    const code = FULL.has(codeOf(error)) ? 'store-full' : 'store-io';
    throw new DocumentsUnusable(code, `a document cannot be kept or read (${codeOf(error)})`, { cause: error });
  }
}

/** A name is there after a power cut only when its folder was written too. */
async function settle(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function write(place: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(place);
  const made = await mkdir(folder, { recursive: true, mode: PRIVATE.folder });
  const unfinished = `${place}.${randomUUID()}`;
  try {
    const handle = await open(unfinished, 'wx', PRIVATE.file);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, place);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  await settle(folder);
  if (made !== undefined) for (let at = folder; at.startsWith(made);) await settle((at = dirname(at)));
}

/** Undefined when the file is not there, or not any more. */
const unlessGone = <T>(work: Promise<T>): Promise<T | undefined> =>
  work.catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    throw error;
  });

/** The hashes of all that is kept in a folder. */
async function keptIn(folder: string): Promise<readonly string[]> {
  const names = (await unlessGone(readdir(folder, { recursive: true }))) ?? [];
  return names.map((name) => name.split(/[\\/]/).at(-1)).filter(isDocumentHash);
}

/** Documents as files of a folder, that is made when the first is kept. */
export function documentFiles(folder: string): DocumentStore {
  const has = async (hash: string) =>
    isDocumentHash(hash) && (await unlessGone(stat(placeOf(folder, hash)))) !== undefined;
  const renew = async (hash: string) => {
    if (!isDocumentHash(hash)) return false;
    const now = new Date();
    const touched = await unlessGone(utimes(placeOf(folder, hash), now, now).then(() => true));
    // Still there afterwards: it was not put aside before it was touched.
    return touched === true && has(hash);
  };
  const read = async (hash: string) => {
    if (!(await has(hash))) return undefined;
    return checked(hash, new Uint8Array(await readFile(placeOf(folder, hash))));
  };
  return {
    put: (bytes) =>
      told(async () => {
        const hash = hashOf(bytes);
        // One that is damaged is put right by whoever has it whole.
        const isThere = await read(hash).catch(() => undefined);
        if (!isThere || !(await renew(hash))) await write(placeOf(folder, hash), bytes);
        return hash;
      }),
    get: (hash) => told(() => read(hash)),
    has: (hash) => told(() => has(hash)),
    renew: (hash) => told(() => renew(hash)),
    olderThan: (moment) =>
      told(async () => {
        const old: string[] = [];
        for (const hash of await keptIn(folder)) {
          const there = await unlessGone(stat(placeOf(folder, hash)));
          if (there && there.mtimeMs < moment.getTime()) old.push(hash);
        }
        return old;
      }),
    erase: (hash, olderThan) =>
      told(async () => {
        const place = placeOf(folder, hash);
        if (!isDocumentHash(hash) || !(await has(hash))) return false;
        // Out of sight first: whoever renews it from here on does not find it, and whoever did before is seen.
        const aside = `${place}.${randomUUID()}`;
        if ((await unlessGone(rename(place, aside).then(() => true))) === undefined) return false;
        const isOld = olderThan === undefined || (await stat(aside)).mtimeMs < olderThan.getTime();
        await (isOld ? rm(aside) : rename(aside, place));
        await settle(dirname(place));
        return isOld;
      }),
    close: () => Promise.resolve(),
  };
}

/** Copies what is kept in one folder to another: each is checked, and what is there already is not written again. */
export const copyDocuments = (from: string, to: string): Promise<number> =>
  told(async () => {
    const [source, target] = [documentFiles(from), documentFiles(to)];
    const hashes = await keptIn(from);
    for (const hash of hashes) {
      const bytes = await source.get(hash);
      if (bytes) await target.put(bytes);
    }
    return hashes.length;
  });
