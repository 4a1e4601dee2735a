import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { clear, folder } from '../contract/stores.js';
import { all, cli, ended, start } from './run.js';

const CASE = 'test/cases/voorbeeld-verordening-2026.yaml';
const ID = 'voorbeeld-verordening-2026';
let imported: Buffer;
let data: string;
let file: string;
beforeAll(async () => {
  const once = folder();
  await cli('import', CASE, '--data', once);
  imported = readFileSync(join(once, 'events.sqlite'));
  clear();
});
beforeEach(() => {
  data = folder();
  file = join(data, 'events.sqlite');
  writeFileSync(file, imported);
});
afterEach(clear);

const sql = (text: string) => {
  const db = new DatabaseSync(file);
  db.exec(text);
  db.close();
};

describe('data that cannot be used: one line that says why, and exit code 3', () => {
  it.each<[string, () => void, string]>([
    [
      'from a newer version',
      () => sql('PRAGMA user_version = 99'),
      'store-newer: FILE: De gegevens zijn van een nieuwere versie',
    ],
    ['cut off', () => truncateSync(file, 20_000), 'store-damaged: FILE: Het bestand is beschadigd'],
    [
      'no database',
      () => writeFileSync(file, 'x'.repeat(5_000)),
      'store-damaged: FILE: Het bestand is beschadigd of geen logboek',
    ],
  ])('%s', async (_, damage, told) => {
    damage();
    for (const { code, out, err } of await all([['report', ID], ['import', CASE], ['verify']], (c) =>
      cli(...c, '--data', data),
    )) {
      expect([code, out]).toEqual([3, '']);
      expect(err).toMatch(new RegExp(`^${told.replace('FILE', file)}.*\n$`));
    }
  });

  it('kept by another process', async () => {
    const db = new DatabaseSync(file);
    db.exec('BEGIN IMMEDIATE');
    const { code, err } = await cli('import', 'test/cases/moerdijk-weerwoord-2022.yaml', '--data', data);
    // What only reads is not held up.
    expect(await cli('report', ID, '--data', data)).toMatchObject({ code: 0 });
    db.close();
    expect(code).toBe(3);
    expect(err).toBe(
      `store-locked: ${file}: Een ander proces houdt het bestand vast: wacht tot dat klaar is en probeer het opnieuw.\n`,
    );
    expect(await cli('import', 'test/cases/moerdijk-weerwoord-2022.yaml', '--data', data)).toMatchObject({ code: 0 });
  });

  it('an event that only a newer version knows, for a reader that has to understand it', async () => {
    sql(`INSERT INTO event SELECT 99, stream, 99, 'x', 'Foreseen', '{}', meta FROM event WHERE position = 1`);
    const { code, out, err } = await cli('report', ID, '--data', data);
    expect([code, out]).toEqual([3, '']);
    expect(err).toMatch(/^store-newer: .*: De gegevens zijn van een nieuwere versie/);
  });

  it('a place that is no folder', async () => {
    const { code, err } = await cli('import', CASE, '--data', file);
    expect([code, err]).toEqual([
      3,
      `store-io: ${file} is geen map waarin te schrijven is: er staat een bestand in plaats van een map.\n`,
    ]);
    expect(await cli('import', CASE, '--data', '/proc/nowhere')).toMatchObject({ code: 3 });
  });
});

describe('a mistake of ours', () => {
  const senseless = () =>
    sql(`INSERT INTO event SELECT position + 900, stream, 900, 'x', type, data, meta FROM event WHERE position = 1`);

  it('is one line and exit code 70', async () => {
    senseless();
    const { code, out, err } = await cli('report', ID, '--data', data);
    expect([code, out]).toEqual([70, '']);
    expect(err).toMatch(/^Onverwachte fout: .+\nMet DOORWERKING_DEBUG=1 ervoor is te zien waar het misging\.\n$/);
  });

  it('and shows where it was when asked', async () => {
    senseless();
    const { err } = await ended(start(['report', ID, '--data', data], { DOORWERKING_DEBUG: '1' }));
    expect(err).toMatch(/^ {4}at .+\.ts:\d+/m);
  });
});

describe('a program that reads along stops before the end', () => {
  it.each([
    ['export', ID, '--events'],
    ['report', ID, '--json'],
  ])('%s: no stack, no complaint', async (...args) => {
    const child = start([...args, '--data', data]);
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, err]).toEqual([0, '']);
  });
});

describe('interrupted', () => {
  it('an import finishes the file that it is at, and says how far it came', async () => {
    const dir = join(data, 'many');
    mkdirSync(dir);
    const text = readFileSync(CASE, 'utf8');
    const files = Array.from({ length: 300 }, (_, i) => join(dir, `${i}.yaml`));
    files.forEach((path, i) => writeFileSync(path, text.replace(`id: ${ID}`, `id: many-${i}`)));
    const child = start(['import', ...files, '--data', data]);
    child.stdout.once('data', () => child.kill('SIGINT'));
    const { code, out, err } = await ended(child);
    const read = out.trimEnd().split('\n').length;
    expect(code).toBe(130);
    expect(err).toBe(`Onderbroken: ${read} van 300 bestanden gelezen. Lees de rest opnieuw in.\n`);
    expect(read).toBeLessThan(300);
    const events = 35 * (read + 1);
    expect(await cli('verify', '--data', data)).toMatchObject({
      code: 0,
      out: expect.stringContaining(
        `${events} gebeurtenissen in ${read + 1} dossiers gecontroleerd: de keten is heel.\n`,
      ),
    });
  });
});

describe('verify', () => {
  const exported = async () => {
    const path = join(data, 'export.jsonl');
    const { code, out } = await cli('export', ID, '--events', '--data', data);
    expect(code).toBe(0);
    writeFileSync(path, out);
    return path;
  };
  const tampering = (sqlText: string) =>
    sql(`DROP TRIGGER event_is_not_changed; DROP TRIGGER event_is_not_removed; ${sqlText}`);

  it.each([
    [
      'a changed word',
      `UPDATE event SET data = replace(data, 'college', 'collega') WHERE revision = 0`,
      'gebeurtenis 0 is veranderd',
    ],
    [
      'another date',
      `UPDATE event SET meta = replace(meta, '2026', '2025') WHERE revision = 7`,
      'gebeurtenis 7 is veranderd',
    ],
    [
      'another actor',
      `UPDATE event SET meta = replace(meta, '"import"', '"iemand"') WHERE revision = 20`,
      'gebeurtenis 20 is veranderd',
    ],
    ['a removed event', 'DELETE FROM event WHERE revision = 5', 'gebeurtenis 5 ontbreekt'],
    [
      'two that changed places',
      'UPDATE event SET revision = 999 WHERE revision = 5; UPDATE event SET revision = 5 WHERE revision = 6; UPDATE event SET revision = 6 WHERE revision = 999',
      'gebeurtenis 5 is veranderd',
    ],
  ])('finds in the store: %s', async (_, change, told) => {
    tampering(change);
    const { code, err } = await cli('verify', '--data', data);
    expect(code).toBe(4);
    expect(err).toContain(`De keten van trajectory-${ID} is verbroken: ${told}`);
  });

  it('finds that the end of one dossier was taken from the store', async () => {
    await cli('import', 'test/cases/moerdijk-weerwoord-2022.yaml', '--data', data);
    tampering(`DELETE FROM event WHERE stream = 'trajectory-${ID}' AND revision = 34`);
    const { code, err } = await cli('verify', '--data', data);
    expect([code, err]).toEqual([4, expect.stringContaining('Er ontbreken gebeurtenissen: 40 gevonden van 41.')]);
  });

  it('an export holds by itself, and every changed byte of content shows', async () => {
    const path = await exported();
    const whole = await cli('verify', '--file', path);
    expect(whole).toMatchObject({ code: 0, err: '' });
    // And above it, that it stands in the log that was signed.
    expect(whole.out.split('\n').slice(1).join('\n')).toBe((await cli('verify', ID, '--data', data)).out);

    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace('Adviesraad', 'Adviesread'));
    expect(await cli('verify', '--file', path)).toMatchObject({ code: 4, out: '' });
    writeFileSync(path, text.split('\n').toSpliced(3, 1).join('\n'));
    const gap = await cli('verify', '--file', path);
    expect([gap.code, gap.err]).toEqual([4, expect.stringContaining('gebeurtenis 3 ontbreekt')]);
  });

  it('an end that was cut off an export shows in the last hash only', async () => {
    const path = await exported();
    const before = await cli('verify', '--file', path);
    writeFileSync(path, readFileSync(path, 'utf8').trimEnd().split('\n').slice(0, -1).join('\n'));
    const after = await cli('verify', '--file', path);
    expect(after.code).toBe(0);
    expect(after.out).toMatch(/: 34 gebeurtenissen, de keten is heel\. Laatste controlegetal: [0-9a-f]{64}\n$/);
    expect(after.out.slice(-65)).not.toBe(before.out.slice(-65));
  });

  it.each([
    ['an empty file', '', ':1: invalid: hier staan geen gebeurtenissen in'],
    [
      'a dossier file',
      'format: doorwerking-dossier/1\n',
      ':1: invalid: dit is geen gebeurtenis uit een export --events',
    ],
    ['other JSON', '{"a": 1}\n', ':1: invalid: dit is geen gebeurtenis uit een export --events'],
    ['null', '\nnull\n', ':2: invalid: dit is geen gebeurtenis uit een export --events'],
  ])('%s is no export', async (_, content, told) => {
    const path = join(data, 'other');
    writeFileSync(path, content);
    expect(await cli('verify', '--file', path)).toEqual({ code: 1, out: '', err: `${path}${told}\n` });
  });

  it('a file that is not there', async () => {
    expect(await cli('verify', '--file', join(data, 'no'))).toMatchObject({
      code: 1,
      err: `${join(data, 'no')}: invalid: het is er niet\n`,
    });
  });
});
