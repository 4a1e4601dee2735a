import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { copyDocuments, documentsIn, DocumentsUnusable, hashOf, openDocuments, type DocumentStore } from '#documents';
import fc from 'fast-check';
import { chmodSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyDatabases } from '../../postgres/empty.js';

interface Place {
  open(): Promise<DocumentStore>;
  /** Changes what is kept, behind its back. */
  damage(hash: string): Promise<void>;
  /** Has it be put at that moment. */
  age(hash: string, at: Date): Promise<void>;
  /** How many are kept, and nothing beside them. */
  count(): Promise<number>;
  remove(): Promise<void>;
}
interface Kind {
  readonly name: string;
  start(): Promise<void>;
  empty(): Promise<Place>;
  stop(): Promise<void>;
}

const filesIn = (folder: string) =>
  globSync('**/*', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
const files: Kind = {
  name: 'files',
  start: () => Promise.resolve(),
  stop: () => Promise.resolve(),
  empty: () => {
    const data = mkdtempSync(join(tmpdir(), 'documents-'));
    const folder = join(data, 'documents');
    return Promise.resolve({
      open: () => openDocuments({ folder }),
      damage: (hash: string) => {
        const [found] = filesIn(folder).filter(({ name }) => name === hash);
        return Promise.resolve(writeFileSync(join(found?.parentPath ?? '', hash), 'iets anders'));
      },
      age: (hash: string, at: Date) => {
        const [found] = filesIn(folder).filter(({ name }) => name === hash);
        return Promise.resolve(utimesSync(join(found?.parentPath ?? '', hash), at, at));
      },
      count: () => Promise.resolve(filesIn(folder).length),
      remove: () => Promise.resolve(rmSync(data, { recursive: true })),
    });
  },
};

function postgresOf(): Kind {
  const databases = emptyDatabases();
  return {
    name: 'PostgreSQL',
    ...databases,
    empty: async () => {
      const empty = await databases.empty();
      return {
        open: () => openDocuments({ url: empty.url }),
        damage: async (hash) =>
          void (await empty.query(`UPDATE document SET bytes = 'iets anders' WHERE hash = '${hash}'`)),
        age: async (hash, at) =>
          void (await empty.query(`UPDATE document SET kept_at = '${at.toISOString()}' WHERE hash = '${hash}'`)),
        count: async () => Number((await empty.query('SELECT count(*) FROM document'))[0]?.['count']),
        remove: () => empty.remove(),
      };
    },
  };
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const ABSENT = hashOf(bytesOf('dit is er niet'));

/** What libs/documents/store/port.ts promises: every place stands in this list. */
describe.each([files, postgresOf()])('documents: $name', (kind) => {
  let place: Place;
  let store: DocumentStore;
  const opened: DocumentStore[] = [];
  const node = async () => {
    const one = await place.open();
    opened.push(one);
    return one;
  };
  beforeAll(() => kind.start());
  beforeEach(async () => {
    place = await kind.empty();
    store = await node();
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((one) => one.close()));
    await place.remove();
  });
  afterAll(() => kind.stop());

  it('gives back any bytes, by their hash, also to who opens it later', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5_000 }), async (bytes) => {
        const hash = await store.put(bytes);
        expect(hash).toBe(hashOf(bytes));
        expect(await store.get(hash)).toEqual(bytes);
      }),
      { numRuns: 20 },
    );
    const hash = await store.put(bytesOf('later'));
    expect(await (await node()).get(hash)).toEqual(bytesOf('later'));
  });

  it('keeps the largest that is read', async () => {
    const large = new Uint8Array(20 * 1024 * 1024).fill(7);
    const kept = await store.get(await store.put(large));
    // Element by element would take minutes.
    expect(Buffer.compare(kept ?? new Uint8Array(), large)).toBe(0);
  });

  it('keeps the same bytes once, also when several bring them at the same time', async () => {
    const others = [store, await node(), await node()];
    const hashes = await Promise.all(others.map((one) => one.put(bytesOf('hetzelfde'))));
    expect(new Set(hashes).size).toBe(1);
    expect(await place.count()).toBe(1);
  });

  it('has nothing that it was not given, whatever is asked', async () => {
    await store.put(bytesOf('iets'));
    for (const hash of [
      ABSENT,
      '',
      '..',
      '../../etc/passwd',
      `sha256-${'A'.repeat(64)}`,
      `${ABSENT}/..`,
      `${ABSENT}\0`.slice(0, 70),
    ]) {
      expect(await store.get(hash)).toBeUndefined();
      expect(await store.has(hash)).toBe(false);
      expect(await store.erase(hash)).toBe(false);
      expect(await store.renew(hash)).toBe(false);
    }
    expect(await place.count()).toBe(1);
  });

  it('erases one for good, and no other', async () => {
    const [one, other] = [await store.put(bytesOf('een')), await store.put(bytesOf('ander'))];
    expect(await store.has(one)).toBe(true);
    expect(await store.erase(one)).toBe(true);
    expect([await store.has(one), await store.get(one), await store.erase(one)]).toEqual([false, undefined, false]);
    expect(await store.get(other)).toEqual(bytesOf('ander'));
    expect(await store.put(bytesOf('een'))).toBe(one);
    expect(await store.has(one)).toBe(true);
  });

  it('says which were put or renewed last before a moment, and takes away by age only one of those', async () => {
    const [long, short] = [new Date('2026-01-01T12:00:00Z'), new Date('2026-02-01T12:00:00Z')];
    const [old, renewed, again] = [bytesOf('oud'), bytesOf('vernieuwd'), bytesOf('opnieuw')];
    const hashes = await Promise.all([old, renewed, again].map((bytes) => store.put(bytes)));
    for (const hash of hashes) await place.age(hash, long);
    expect([...(await store.olderThan(short))].sort()).toEqual([...hashes].sort());
    expect(await store.olderThan(long)).toEqual([]);
    expect(await store.renew(hashOf(renewed))).toBe(true);
    await store.put(again);
    expect(await store.olderThan(short)).toEqual([hashOf(old)]);
    expect(await store.erase(hashOf(renewed), short)).toBe(false);
    expect(await store.get(hashOf(renewed))).toEqual(renewed);
    expect(await store.erase(hashOf(old), short)).toBe(true);
    expect(await store.renew(hashOf(old))).toBe(false);
    expect(await place.count()).toBe(2);
  });

  it('takes nothing away that somebody else was told of, at that very moment, that it is kept', async () => {
    const [long, short] = [new Date('2026-01-01T12:00:00Z'), new Date('2026-02-01T12:00:00Z')];
    const other = await node();
    for (let i = 0; i < 40; i++) {
      const hash = await store.put(bytesOf(`brief ${i}`));
      await place.age(hash, long);
      const [renewed, erased] = await Promise.all([other.renew(hash), store.erase(hash, short)]);
      expect(await store.has(hash)).toBe(!erased);
      expect(renewed && erased).toBe(false);
    }
  });

  it('gives out nothing that is not what its hash says; whoever has it whole puts it right', async () => {
    const hash = await store.put(bytesOf('heel'));
    await place.damage(hash);
    await expect(store.get(hash)).rejects.toMatchObject({ name: 'DocumentsUnusable', code: 'store-damaged' });
    expect(await store.put(bytesOf('heel'))).toBe(hash);
    expect(await store.get(hash)).toEqual(bytesOf('heel'));
  });
});

describe('files', () => {
  let data: string;
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'documents-'));
  });
  afterEach(() => rmSync(data, { recursive: true }));

  it('are for their own user alone, under a name that nothing else has', async () => {
    const folder = join(data, 'documents');
    const store = await openDocuments({ folder });
    const hash = await store.put(bytesOf('brief'));
    const [file] = filesIn(folder);
    const path = join(file?.parentPath ?? '', file?.name ?? '');
    expect(path.endsWith(hash)).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('brief');
    expect([path, file?.parentPath ?? '', folder].map((one) => (statSync(one).mode & 0o777).toString(8))).toEqual([
      '600',
      '700',
      '700',
    ]);
  });

  it('are not made where nothing can be written, and that is said', async () => {
    writeFileSync(join(data, 'documents'), 'een bestand');
    const store = await openDocuments({ folder: join(data, 'documents') });
    await expect(store.put(bytesOf('brief'))).rejects.toThrow(DocumentsUnusable);
    expect(await store.has(ABSENT)).toBe(false);
  });

  it('are copied as they are, once; one that is damaged is not', async () => {
    const [from, to] = [join(data, 'from'), join(data, 'to')];
    expect(await copyDocuments(from, to)).toBe(0);
    const store = await openDocuments({ folder: from });
    const hashes = [await store.put(bytesOf('een')), await store.put(bytesOf('twee'))];
    writeFileSync(join(from, 'iets.txt'), 'niet van ons');
    expect(await copyDocuments(from, to)).toBe(2);
    expect(await copyDocuments(from, to)).toBe(2);
    expect(
      filesIn(to)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(hashes.sort());
    const [first] = filesIn(from).filter(({ name }) => name === hashes[0]);
    const path = join(first?.parentPath ?? '', first?.name ?? '');
    chmodSync(path, 0o600);
    writeFileSync(path, 'anders');
    await expect(copyDocuments(from, join(data, 'third'))).rejects.toMatchObject({ code: 'store-damaged' });
  });
});

it('finds the documents that something names, and nothing that looks like one', () => {
  const told = { file: ABSENT, text: `zie ${ABSENT}`, more: [{ file: ABSENT }, { file: 'zaak 12' }] };
  expect(documentsIn(told)).toEqual([ABSENT]);
});
