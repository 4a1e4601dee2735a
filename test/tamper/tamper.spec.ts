import { signerOf } from '#checkpoints';
import { seal, type MovedEvent } from '#event-store';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endAll } from '../api/server.js';
import { all, command } from '../cli/run.js';
import { clear, folder } from '../contract/stores.js';
import { checkedBeside } from './beside.js';
import { CONTENT } from './content.js';
import { FOLDER, UNSEEN } from './folder.js';
import type { Edit, Place } from './how.js';
import { READERS } from './readers.js';
import { Host, served, type Served } from './served.js';
import { verified } from './verified.js';

const EDITS = [...CONTENT, ...FOLDER, ...READERS];
// By a server in a process of its own the first of those of which it says the same. Of the others those that keep it
// from starting one after another in one process, and what its check finds beside its work by that check alone.
const OF_EACH = new Set(
  Map.groupBy(EDITS, ({ start }) => start?.source)
    .values()
    .map(([first]) => first),
);
const host = new Host();

// Somebody who can write to the data folder, and has not the key, edits the log in every way we could think of.
// Each is told by verify, and by the server: at its start, or else by the check beside its work.

jest.setTimeout(900_000);

const CASES = readdirSync('test/cases')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => join('test/cases', name));

let place: Place;
let note: string;
const env = (dir: string) => ({ DOORWERKING_KEY: join(dir, 'key') });
const run = (dir: string, ...args: string[]) => command([...args, '--data', join(dir, 'data')], env(dir));

async function done(dir: string, ...args: string[]): Promise<string> {
  const { code, out, err } = await run(dir, ...args);
  expect([code, err]).toEqual([0, expect.any(String)]);
  return out;
}

/** The same log with one other word in it, by the rules, and hashed anew. */
async function forge(dir: string): Promise<string> {
  const events = (await done(dir, 'export', '--events'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as MovedEvent)
    .filter(({ stream }) => typeof stream === 'string');
  const other = events.map((event) =>
    event.type === 'AnswerDrafted'
      ? { ...event, data: { ...(event.data as object), reason: 'Het past niet.' } }
      : event,
  );
  const sealed = [...Map.groupBy(other, ({ stream }) => stream)].flatMap(([stream, mine]) =>
    seal(stream, undefined, mine).map((event, revision) => ({ ...event, stream, revision })),
  );
  const forged = folder();
  const file = join(forged, 'forged.jsonl');
  writeFileSync(
    file,
    sealed
      .map(({ id, type, data, meta, stream, revision }) => JSON.stringify({ stream, revision, id, type, data, meta }))
      .join('\n'),
  );
  await done(forged, 'import', '--events', file);
  return forged;
}

beforeAll(async () => {
  const [dir, older] = [folder(), folder()];
  await done(dir, 'import', ...CASES.slice(0, 4));
  cpSync(dir, older, { recursive: true });
  await done(dir, 'import', ...CASES);
  note = await done(dir, 'checkpoint');
  place = { dir, older, forged: await forge(dir) };
});
afterAll(async () => {
  await host.end();
  await endAll();
  clear();
});

function edited({ edit }: Pick<Edit, 'edit'>): string {
  const dir = join(folder(), 'edited');
  mkdirSync(dir);
  cpSync(place.dir, dir, { recursive: true });
  edit({ ...place, dir });
  return dir;
}

const byServer = (dir: string) => served(join(dir, 'data'), env(dir));

async function toldOf(edit: Edit, dir: string): Promise<Served> {
  if (OF_EACH.has(edit)) return byServer(dir);
  if (edit.start) return host.served(join(dir, 'data'), env(dir));
  const [first, next] = await checkedBeside(join(dir, 'data'), env(dir));
  const isFoundAgain = next === (edit.madeAgain ? 'whole' : first);
  return { started: true, said: `${first}${isFoundAgain ? '' : `, and then ${next}`}` };
}

it('nothing is found where nothing was edited', async () => {
  const dir = edited({ edit: () => undefined });
  expect((await run(dir, 'verify')).out).toMatch(/niets is veranderd, weggehaald, verplaatst of toegevoegd/);
  expect(await byServer(dir)).toEqual({ started: true, said: 'whole' });
  expect(await host.served(join(dir, 'data'), env(dir))).toMatchObject({ started: true });
  expect(await checkedBeside(join(dir, 'data'), env(dir))).toEqual(['whole', 'whole']);
});

it('every edit is found: by verify, and by the server', async () => {
  const told = await all(EDITS, async (edit) => {
    const dir = edited(edit);
    const { code, said: whole } = await verified(join(dir, 'data'), env(dir));
    const told = code !== 0 && edit.verify.test(whole) ? 'found' : `${code}: ${whole}`;
    const { started, said } = await toldOf(edit, dir);
    const asExpected = edit.start ? !started && edit.start.test(said) : started && said === 'broken';
    return [edit.what, told, asExpected ? 'found' : `${started ? 'started' : 'refused'}: ${said.slice(0, 600)}`];
  });
  const found = told.filter(([, ...by]) => by.every((one) => one === 'found'));
  mkdirSync('test-output', { recursive: true });
  writeFileSync(
    'test-output/tamper.json',
    `${JSON.stringify({ edits: told.length, found: found.length, told }, null, 2)}\n`,
  );
  expect(told.filter((one) => !found.includes(one))).toEqual([]);
  expect(found.length).toBe(EDITS.length);
});

it.each(UNSEEN)('what no folder can show by itself: who $what', async ({ edit, kept }) => {
  const dir = edited({ edit });
  expect((await run(dir, 'verify')).code).toBe(0);
  const file = join(folder(), 'kept.txt');
  writeFileSync(file, note);
  const key = signerOf(readFileSync(join(place.dir, 'key'), 'utf8').trim()).text;
  const { code, err } = await run(dir, 'verify', '--checkpoint', file, '--key', key);
  if (kept === 'unseen') expect([code, err]).toEqual([0, '']);
  else expect([code, err]).toEqual([4, expect.stringContaining('niet wat is ondertekend')]);
});
