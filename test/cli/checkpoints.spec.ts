import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keyThere, signCheckpoint, signerOf } from '#checkpoints';
import { openEventStoreDb } from '#event-store';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { clear, folder } from '../contract/stores.js';
import { Double } from '../eventstoredb/double/double.js';
import { keyOf } from '../key-of.js';
import { all, cli, command } from './run.js';

// A log that is signed, as whoever runs it and a stranger who checks it meet it.

const [CASE, OTHER, ID] = [
  'test/cases/voorbeeld-verordening-2026.yaml',
  'test/cases/moerdijk-weerwoord-2022.yaml',
  'voorbeeld-verordening-2026',
];
let data: string;
let kept: string;
let exported: string;
let key: string;
beforeAll(async () => {
  data = folder();
  expect(await cli('import', CASE, '--data', data)).toMatchObject({ code: 0, err: '' });
  const made = await cli('checkpoint', '--data', data);
  expect(made).toMatchObject({ code: 0, err: '' });
  kept = join(folder(), 'kept.txt');
  writeFileSync(kept, made.out);
  expect(await cli('import', OTHER, '--data', data)).toMatchObject({ code: 0, err: '' });
  exported = (await cli('export', ID, '--events', '--data', data)).out;
  key = keyThere({ file: keyOf(data).DOORWERKING_KEY, given: true })?.text ?? '';
});
afterAll(clear);

const SAME = 'is het logboek wat is ondertekend: niets is veranderd, weggehaald, verplaatst of toegevoegd.\n';

/** A copy of the data folder, with the same key beside it. */
function copied(work: (db: DatabaseSync, directory: DatabaseSync) => void): [string, NodeJS.ProcessEnv] {
  const copy = folder();
  cpSync(data, copy, { recursive: true });
  const [log, directory] = [
    new DatabaseSync(join(copy, 'events.sqlite')),
    new DatabaseSync(join(copy, 'directory.sqlite')),
  ];
  log.exec('DROP TRIGGER event_is_not_changed; DROP TRIGGER event_is_not_removed');
  work(log, directory);
  log.close();
  directory.close();
  // The views would say that the end is gone.
  return [copy, keyOf(data)];
}

const verified = async ([copy, env]: [string, NodeJS.ProcessEnv], ...more: readonly string[]) =>
  command(['verify', '--data', copy, ...more], env);

describe('a log', () => {
  it('is what was signed, and what was kept of it earlier', async () => {
    const now = await cli('verify', '--data', data);
    expect(now).toMatchObject({ code: 0, err: '', out: expect.stringContaining(`Tot en met plaats 41 ${SAME}`) });
    for (const more of [[], ['--key', key]]) {
      expect(await cli('verify', '--checkpoint', kept, '--data', data, ...more)).toMatchObject({ code: 0, err: '' });
    }
  });

  it('is told apart from one of which nothing was signed', async () => {
    const bare = folder();
    cpSync(join(data, 'events.sqlite'), join(bare, 'events.sqlite'));
    const { code, out, err } = await cli('verify', '--data', bare);
    expect([code, out]).toEqual([0, '41 gebeurtenissen in 2 dossiers gecontroleerd: de keten is heel.\n']);
    expect(err).toContain('Let op: er is nog geen controlegetal, dus alleen de ketens zijn gecontroleerd.');
  });

  it('without its key is compared, and that nothing more was done is said', async () => {
    const copy = folder();
    cpSync(data, copy, { recursive: true });
    const { code, err } = await cli('verify', '--data', copy);
    expect([code, err]).toEqual([0, expect.stringContaining('hun handtekening is niet gecontroleerd')]);
    expect(await cli('verify', '--data', copy, '--key', key)).toMatchObject({ code: 0, err: '' });
  });

  const edits: readonly [string, string, RegExp][] = [
    [
      'a dossier that is gone',
      `DELETE FROM event WHERE stream = 'trajectory-${ID}'`,
      /ontbreekt op plaats 1\.\n.*op plaats 1 is een gebeurtenis weggehaald, aan het begin\. Er zijn er nog 6\./,
    ],
    [
      'a dossier that is gone, and all places moved up',
      `DELETE FROM event WHERE stream = 'trajectory-${ID}'; UPDATE event SET position = position - 35`,
      /op plaats 1 is een gebeurtenis weggehaald, aan het begin\. Er zijn er nog 6\./,
    ],
    [
      'places that were swapped',
      'UPDATE event SET position = 99 WHERE position = 35; UPDATE event SET position = 35 WHERE position = 36; UPDATE event SET position = 36 WHERE position = 99',
      /gebeurtenis 34 van trajectory-voorbeeld-verordening-2026 hoort op plaats 35 en is verplaatst/,
    ],
    [
      'its last event',
      'DELETE FROM event WHERE position = 41',
      /op plaats 41 is een gebeurtenis weggehaald, na gebeurtenis 4 van trajectory-moerdijk/,
    ],
    [
      'an event of another stream',
      `INSERT INTO event SELECT 42, 'others', 0, 'x', type, data, meta FROM event WHERE position = 1`,
      /Er ontbreken gebeurtenissen: 41 gevonden van 42\. De eerste ontbreekt op plaats 42\./,
    ],
  ];
  it.each(edits)('is not what was signed: %s', async (_, sql, told) => {
    const { code, err } = await verified(copied((log) => log.exec(sql)));
    expect(code).toBe(4);
    expect(err).toMatch(told);
  });

  const checkpoints: readonly [string, string, string][] = [
    [
      'altered',
      `UPDATE checkpoint SET note = replace(note, char(10) || '35' || char(10), char(10) || '34' || char(10))`,
      'over 35 gebeurtenissen is niet zoals het is ondertekend',
    ],
    ['taken away', 'DELETE FROM checkpoint', 'over 41 gebeurtenissen ondertekend, en dat wordt niet meer bewaard'],
  ];
  it.each(checkpoints)('of which checkpoints were %s is told', async (_, sql, told) => {
    const { code, err } = await verified(copied((_log, directory) => directory.exec(sql)));
    expect([code, err]).toEqual([4, expect.stringContaining(told)]);
  });

  it('that is not what somebody kept is found by them alone', async () => {
    // Whoever holds the key can sign another history: here of the second dossier only.
    const other = folder();
    expect(await cli('import', OTHER, '--data', other)).toMatchObject({ code: 0 });
    const { code, err } = await verified([other, keyOf(other)], '--checkpoint', kept, '--key', key);
    expect([code, err]).toEqual([
      4,
      expect.stringContaining('Het logboek is niet wat is ondertekend (over 35 gebeurtenissen)'),
    ]);
  });

  it.each([
    ['something else', 'hallo', 1, 'dit is geen controlegetal'],
    [
      'an altered one',
      () => readFileSync(kept, 'utf8').replace('\n35\n', '\n34\n'),
      4,
      'is veranderd sinds het werd ondertekend',
    ],
    [
      'one by another key',
      () =>
        signCheckpoint(
          35,
          new Uint8Array(32),
          signerOf('PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz'),
        ),
      4,
      'door een andere sleutel ondertekend',
    ],
  ] as const)('is not compared with %s', async (_, note, code, told) => {
    const file = join(folder(), 'note');
    writeFileSync(file, typeof note === 'string' ? note : note());
    const ran = await cli('verify', '--checkpoint', file, '--data', data);
    expect([ran.code, ran.err]).toEqual([code, expect.stringContaining(told)]);
  });
});

describe('an export of a dossier', () => {
  type Line = { proof: { index: number; size: number; path: string[] }; checkpoint?: string; revision: number };
  const lines = () =>
    exported
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
  const checked = (text: string, ...more: readonly string[]) => {
    const file = join(folder(), 'dossier.jsonl');
    writeFileSync(file, text);
    return cli('verify', '--file', file, ...more);
  };
  const written = (changed: readonly object[]) => `${changed.map((line) => JSON.stringify(line)).join('\n')}\n`;

  it('is checked by a stranger with the public key, and without', async () => {
    expect(lines()).toHaveLength(35);
    expect(await checked(exported, '--key', key)).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringMatching(
        /^Alle gebeurtenissen staan in het logboek van 41 gebeurtenissen dat doorwerking\/[\da-f]{12} heeft ondertekend\.\n/,
      ),
    });
    expect((await checked(exported)).out).toContain('zonder --key niet gecontroleerd');
  });

  const forged: readonly [string, (all: Line[]) => object[], number][] = [
    [
      'a proof of another place',
      (all) => all.with(3, { ...(all[3] as Line), proof: { ...(all[3] as Line).proof, index: 4 } }),
      4,
    ],
    ['proofs that changed places', (all) => all.map((line, i) => ({ ...line, proof: (all[i ^ 1] ?? line).proof })), 4],
    [
      'a path that was altered',
      (all) =>
        all.with(0, { ...(all[0] as Line), proof: { ...(all[0] as Line).proof, path: (all[1] as Line).proof.path } }),
      4,
    ],
    ['one proof less', (all) => all.with(5, { ...(all[5] as Line), proof: undefined } as unknown as Line), 4],
    ['no proofs at all', (all) => all.map(({ proof: _, ...line }) => line), 4],
    ['no checkpoint', (all) => all.map(({ checkpoint: _, ...line }) => line), 1],
    [
      'an altered checkpoint',
      (all) =>
        all.with(-1, {
          ...(all.at(-1) as Line),
          checkpoint: (all.at(-1)?.checkpoint ?? '').replace('\n41\n', '\n40\n'),
        }),
      4,
    ],
    [
      'a proof that is none',
      (all) => all.with(2, { ...(all[2] as Line), proof: { index: '2' } } as unknown as Line),
      1,
    ],
  ];
  it.each(forged)('is refused with %s', async (_, change, code) => {
    const ran = await checked(written(change(lines())), '--key', key);
    expect([ran.code, ran.out]).toEqual([code, '']);
  });

  it('is refused with another key, and with what is none', async () => {
    const another = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
    expect(await checked(exported, '--key', another)).toMatchObject({ code: 4 });
    expect(await checked(exported, '--key', 'x')).toMatchObject({ code: 2 });
  });

  it('of the whole log is checked by its last line, and read in as before', async () => {
    const { out } = await cli('export', '--events', '--data', data);
    expect(await checked(out, '--key', key)).toMatchObject({ code: 0, err: '' });
    const [first = '', second = '', ...rest] = out.trimEnd().split('\n');
    expect(await checked([second, first, ...rest].join('\n'), '--key', key)).toMatchObject({ code: 4 });
    expect(await checked([...rest.slice(0, -1)].join('\n'), '--key', key)).toMatchObject({ code: 4 });
    const file = join(folder(), 'log.jsonl');
    writeFileSync(file, out);
    expect(await cli('import', '--events', file, '--data', folder())).toMatchObject({ code: 0, err: '' });
  });
});

describe('on an EventStoreDB that other programs use too', () => {
  it('only ours is signed, checked, exported and moved', async () => {
    const double = await Double.start();
    const [here, there] = [folder(), folder()];
    const run = (env: NodeJS.ProcessEnv, ...args: readonly string[]) => command(args, env);
    const shared = { EVENTSTOREDB_URL: double.url };
    const store = await openEventStoreDb(double.url);
    const foreign = (id: string) =>
      store.append(`test-${id}`, 'any', [{ id, type: 'X', data: { a: 1 }, meta: { hash: 'x' } }]);
    try {
      await foreign('before');
      expect(await run(shared, 'import', CASE, '--data', here)).toMatchObject({ code: 0, err: '' });
      await foreign('between');
      expect(await run(shared, 'import', OTHER, '--data', here)).toMatchObject({ code: 0, err: '' });
      await foreign('after');
      const told = await run(shared, 'verify', '--data', here);
      expect(told).toMatchObject({ code: 0, err: '' });
      expect(told.out).toContain(
        `41 gebeurtenissen in 2 dossiers gecontroleerd: de keten is heel.\nTot en met plaats 41 ${SAME}`,
      );
      const { out } = await run(shared, 'export', '--events', '--data', here);
      expect(out).not.toContain('"test-');
      const file = join(folder(), 'log.jsonl');
      writeFileSync(file, out);
      // Under the same key, in another store: the same history.
      expect(await run(keyOf(here), 'import', '--events', file, '--data', there)).toMatchObject({ code: 0, err: '' });
      expect(await run({ ...shared, ...keyOf(there) }, 'import', '--events', file, '--data', folder())).toMatchObject({
        code: 0,
        out: expect.stringContaining('0 gebeurtenissen overgezet, 41 stonden er al'),
      });
    } finally {
      await store.close();
      await double.stop();
    }
  });
});

it('a key that cannot be used is told in one line, and nothing is recorded', async () => {
  const empty = folder();
  const ran = await command(['import', CASE, '--data', empty], { DOORWERKING_KEY: empty });
  expect([ran.code, ran.out, ran.err]).toEqual([
    3,
    '',
    expect.stringMatching(/^store-io: de sleutel .+ is niet te gebruiken: het is een map en geen bestand\. .+\n$/),
  ]);
  rmSync(empty, { recursive: true });
  expect(await all([['checkpoint'], ['verify']], (args) => cli(...args, '--data', empty))).toMatchObject([
    { code: 1 },
    { code: 1 },
  ]);
});
