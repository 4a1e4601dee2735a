import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Commands } from '#commands';
import { openSqliteEventStore } from '#event-store';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asked, left, opened } from '../scenario/index.js';
import { clear, folder } from '../contract/stores.js';
import { all, cli, type Ran } from './run.js';

const CASES = 'test/cases';
const files = readdirSync(CASES).filter((name) => name.endsWith('.yaml'));
const ids = files.map((name) => name.replace('.yaml', ''));
const expected = readdirSync(`${CASES}/expected`).map((name) => name.replace('.json', ''));
const report = (data: string, name: string) => {
  const [id = '', date = ''] = name.split('@');
  return cli('report', id, '--json', '--as-of', date, '--data', data);
};

let data: string;
let imported: Ran;
const reports = new Map<string, Ran>();

beforeAll(async () => {
  data = folder();
  imported = await cli('import', ...files.map((name) => join(CASES, name)), '--data', data);
  const told = await all(expected, (name) => report(data, name));
  expected.forEach((name, i) => reports.set(name, told[i] as Ran));
});
afterAll(clear);

describe('every case, by the command line', () => {
  it('is read in', () => {
    expect(imported).toMatchObject({ code: 0, err: '' });
    expect(
      imported.out
        .trimEnd()
        .split('\n')
        .map((line) => line.replace(/ .*/, '')),
    ).toEqual(ids.map((id) => `${id}:`));
  });

  it.each(expected)('reports as expected: %s', (name) => {
    const ran = reports.get(name);
    expect(ran).toMatchObject({ code: 0, err: '' });
    const wanted = JSON.parse(readFileSync(`${CASES}/expected/${name}.json`, 'utf8')) as object;
    expect(JSON.parse(ran?.out ?? '')).toMatchObject(wanted);
  });

  it('read in again adds nothing', async () => {
    const again = await cli('import', ...files.map((name) => join(CASES, name)), '--data', data);
    expect(again).toMatchObject({ code: 0, err: '' });
    for (const line of again.out.trimEnd().split('\n')) expect(line).toMatch(/: 0 vastgelegd, \d+ stonden er al$/);
  });

  it('adds what a longer file has as nobody, and says of all that it was copied from paper', async () => {
    const [there, moved] = [folder(), folder()];
    const paper = join(there, 'paper.yaml');
    const whole = readFileSync('test/hostile/import-bypass.yaml', 'utf8');
    for (const text of [whole.slice(0, whole.indexOf('  - date: 2026-02-03')), whole]) {
      writeFileSync(paper, text);
      expect(await cli('import', paper, '--data', there)).toMatchObject({ code: 0, err: '' });
    }
    const metas = async (of: string) => {
      const { out } = await cli('export', '--events', '--data', of);
      const lines = out.trimEnd().split('\n');
      const read = lines.map((line) => JSON.parse(line) as { meta?: Record<string, unknown> });
      return { out, metas: read.flatMap(({ meta }) => (meta ? [meta] : [])) };
    };
    const log = await metas(there);
    expect(log.metas.map(({ actor, broughtIn }) => [actor, broughtIn])).toEqual(Array(7).fill(['import', true]));
    writeFileSync(join(there, 'log.jsonl'), log.out);
    expect(await cli('import', '--events', join(there, 'log.jsonl'), '--data', moved)).toMatchObject({ code: 0 });
    expect((await metas(moved)).metas).toEqual(log.metas);
    expect(await cli('verify', '--data', moved)).toMatchObject({ code: 0 });
  });

  it('exported and read in elsewhere gives the same reports', async () => {
    const [there, exported] = [folder(), folder()];
    const paths = await all(ids, async (id) => {
      const { code, out, err } = await cli('export', id, '--data', data);
      expect([code, err]).toEqual([0, '']);
      const path = join(exported, `${id}.yaml`);
      writeFileSync(path, out);
      return path;
    });
    expect(await cli('import', ...paths, '--data', there)).toMatchObject({ code: 0, err: '' });
    const again = await all(expected, (name) => report(there, name));
    expect(again.map((ran) => ran.out)).toEqual(expected.map((name) => reports.get(name)?.out));
  });

  it('says of a file that it cannot be read in: what was recorded late may be impossible by date', async () => {
    const there = folder();
    const store = openSqliteEventStore({ file: join(there, 'events.sqlite') });
    const commands = new Commands({ store, now: () => new Date('2026-06-01T12:00:00Z') });
    const told = [opened(), asked('2026-03-02'), left('2026-02-20', { council: 'asd' })];
    const facts = told.map(({ date, type, data: content }) => ({ occurredOn: date, type, data: content }));
    const actor = { id: 'p', grants: [{ role: 'civilServant', municipality: 'gm0000' }] } as const;
    expect(await commands.execute(actor, { trajectory: 'laat', key: 'k', facts })).toMatchObject({ ok: true });
    await store.close();
    const ran = await cli('export', 'laat', '--data', there);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('id: laat');
    expect(ran.err).toMatch(
      /^Let op: dit bestand is zo niet in te lezen \(regel \d+: not-allowed-now: .*export laat --events/,
    );
  });

  it('is read by a person too', async () => {
    const { code, out } = await cli('report', 'voorbeeld-verordening-2026', '--as-of', '2026-06-10', '--data', data);
    expect(code).toBe(0);
    expect(out).toContain('Zoals het stond op 10 juni 2026: fase');
    expect(out).not.toMatch(/undefined|null|\[object/);
  });
});
