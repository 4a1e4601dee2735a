import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DirectoryUnusable, openDirectory, type Directory, type Person } from './index.js';

let folder: string;
let file: string;
let now: Date;
let directory: Directory;
const open = () => openDirectory({ file, now: () => now });
const noor: Person = {
  id: 'p1',
  name: 'Noor Wiersma',
  memberships: [
    { role: 'civilServant', municipality: 'gm0000' },
    { role: 'council', municipality: 'gm0014', council: 'asd' },
  ],
};
const bytes = () => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'directory-'));
  file = join(folder, 'directory.sqlite');
  now = new Date('2026-03-01T12:00:00Z');
  directory = open();
});
afterEach(async () => {
  await directory.close();
  rmSync(folder, { recursive: true });
});

describe('people', () => {
  it('are kept with what they may act as, and adding them twice changes nothing', async () => {
    await directory.add([noor]);
    await directory.add([noor]);
    await directory.close();
    directory = open();
    expect(await directory.person('p1')).toEqual(noor);
    expect(await directory.person('p2')).toBeUndefined();
  });

  it('have a name until they are erased; then nothing of it is left in any file', async () => {
    await directory.add([noor]);
    const session = await directory.signIn('p1');
    expect(await directory.names(['p1', 'p9'])).toEqual(
      new Map([
        ['p1', 'Noor Wiersma'],
        ['p9', '(verwijderd)'],
      ]),
    );
    expect(bytes().some((text) => text.includes('Wiersma'))).toBe(true);

    await directory.erase('p1');
    expect((await directory.names(['p1'])).get('p1')).toBe('(verwijderd)');
    expect(await directory.signedIn(session?.token ?? '')).toBeUndefined();
    expect(bytes().some((text) => text.includes('Wiersma'))).toBe(false);
  });
});

describe('a session', () => {
  it('is known by its token, which stands in no file, until it is signed out', async () => {
    await directory.add([noor]);
    const session = await directory.signIn('p1');
    const token = session?.token ?? '';
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await directory.signedIn(token)).toEqual(noor);
    expect(await directory.signedIn(`${token}x`)).toBeUndefined();
    expect(bytes().some((text) => text.includes(token))).toBe(false);
    await directory.signOut(token);
    expect(await directory.signedIn(token)).toBeUndefined();
  });

  it('ends after twelve hours', async () => {
    await directory.add([noor]);
    const { token = '', expiresAt } = (await directory.signIn('p1')) ?? {};
    expect(expiresAt).toBe('2026-03-02T00:00:00.000Z');
    now = new Date('2026-03-01T23:59:59Z');
    expect(await directory.signedIn(token)).toEqual(noor);
    now = new Date('2026-03-02T00:00:00Z');
    expect(await directory.signedIn(token)).toBeUndefined();
  });

  it('is not for somebody who is not there', async () => {
    expect(await directory.signIn('p1')).toBeUndefined();
  });
});

describe('a demo', () => {
  it('begins, and has its accounts once it is ready', async () => {
    expect(await directory.demo.state()).toBe('none');
    await directory.demo.begin();
    await directory.demo.begin();
    expect(await directory.demo.state()).toBe('loading');
    await directory.demo.ready([noor]);
    expect(await directory.demo.state()).toBe('ready');
    expect(await directory.demo.accounts()).toEqual([noor]);
  });
});

it('lets two processes use one file', async () => {
  const other = open();
  await Promise.all([
    directory.add([noor]),
    other.add([{ ...noor, id: 'p2' }]),
    directory.add([{ ...noor, id: 'p3' }]),
    directory.names(['p1']),
  ]);
  expect([...(await other.names(['p1', 'p2', 'p3'])).values()]).toEqual(Array(3).fill('Noor Wiersma'));
  await other.close();
});

describe('a file that cannot be used', () => {
  const change = (sql: string) => {
    const db = new DatabaseSync(file);
    db.exec(sql);
    db.close();
  };
  it('is refused when it is newer', async () => {
    await directory.close();
    change('PRAGMA user_version = 99');
    expect(open).toThrow(DirectoryUnusable);
    expect(open).toThrow(/newer version \(99\)/);
  });
  it('is refused when it is another kind of database, and left as it is', async () => {
    await directory.close();
    change('PRAGMA application_id = 7');
    expect(open).toThrow(/not a directory of this product/);
  });
  it('is refused when it is no database', async () => {
    await directory.close();
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
    writeFileSync(file, 'no database at all, but long enough to be read as one'.repeat(40));
    expect(open).toThrow(/not a database/);
  });
});
