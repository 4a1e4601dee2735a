import { describe, expect, it } from '@jest/globals';
import { decideFile, parse } from '#dossier-file';
import { EVENT_TYPES, type TrajectoryEvent } from '#trajectory';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { given } from '../scenario/index.js';
import { HANDMADE } from './handmade.js';
import { means } from './means.js';

// Logs as definition 1 recorded them, and what they mean. A change that fails here gives old logs another meaning:
// that is a new definition beside the old one. What is recorded is recorded: UPDATE_GOLDEN=1 records anew, and is for
// a history that is added, or for a change of the meaning that was decided on before anybody relied on it.

const FOLDER = 'test/golden/histories';
/** The events that definition 1 knew when its histories were recorded: what was added since is asked of none of them. */
const KNEW = 'test/golden/definition-1.json';
const UPDATE = process.env['UPDATE_GOLDEN'] === '1';

function ofCase(file: string): readonly TrajectoryEvent[] {
  const parsed = parse(readFileSync(file, 'utf8'));
  const judged = parsed.ok ? decideFile(parsed.file, '2026-11-24') : parsed;
  if (!judged.ok) throw new Error(JSON.stringify(judged.problems));
  return judged.dossier.events;
}

const CASES = 'test/cases';
const sources: Readonly<Record<string, () => readonly TrajectoryEvent[]>> = {
  ...Object.fromEntries(
    readdirSync(CASES)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => [name.replace('.yaml', ''), () => ofCase(`${CASES}/${name}`)]),
  ),
  ...Object.fromEntries(Object.entries(HANDMADE).map(([id, told]) => [id, () => given(told).log])),
};

if (UPDATE) {
  writeFileSync(KNEW, `${JSON.stringify(EVENT_TYPES, null, 1)}\n`);
  for (const [id, source] of Object.entries(sources)) {
    const lines = source().map(({ type, data, occurredOn, day }) => JSON.stringify({ type, data, occurredOn, day }));
    writeFileSync(`${FOLDER}/${id}.jsonl`, `${lines.join('\n')}\n`);
  }
}

const knew = new Set(JSON.parse(readFileSync(KNEW, 'utf8')) as readonly string[]);

const read = (id: string, folder = FOLDER) =>
  readFileSync(`${folder}/${id}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as TrajectoryEvent);

/** The opening, the end, and some days of the log between; then long after. */
function daysOf(events: readonly TrajectoryEvent[]): string[] {
  const days = [...new Set(events.map(({ day }) => day))].sort();
  return [0, 0.25, 0.5, 0.75, 1].map((at) => days[Math.floor(at * (days.length - 1))] ?? '').concat('2030-01-01');
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('golden histories of definition 1 mean what they meant', () => {
  const recorded = readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl'));

  it('there is one of each case, and the ones made by hand', () => {
    expect(recorded.map((name) => name.replace('.jsonl', '')).sort()).toEqual(Object.keys(sources).sort());
  });

  it.each(recorded)('%s', (name) => {
    const id = name.replace('.jsonl', '');
    const events = read(id);
    const file = `${FOLDER}/${id}.expected.json`;
    const found = plain(means(id, events, daysOf(events), knew));
    if (UPDATE) writeFileSync(file, `${JSON.stringify(found, null, 1)}\n`);
    expect(found).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });

  it('together they hold every event that definition 1 knew, and each of these is still known', () => {
    const seen = new Set(recorded.flatMap((name) => read(name.replace('.jsonl', '')).map(({ type }) => type)));
    // There is no other definition to move to, and a text is erased from the log and not by the machine.
    const others = [...knew].filter((type) => type !== 'TrajectoryMigrated' && type !== 'TextErased');
    expect([...seen].sort()).toEqual(others.sort());
    expect([...knew].filter((type) => !(EVENT_TYPES as readonly string[]).includes(type))).toEqual([]);
  });

  it('one word that changes in one event is seen', () => {
    const events = read('alles-tot-en-met-doorwerking');
    const whole = plain(means('golden', events, daysOf(events), knew));
    const changed = { ...events[5], data: { ...events[5]?.data, council: 'jr' } } as TrajectoryEvent;
    expect(plain(means('golden', events.with(5, changed), daysOf(events), knew))).not.toEqual(whole);
  });

  it('a fact that came since is asked of none of them, and one that was known is', () => {
    const events = read('alles-tot-en-met-doorwerking');
    const told = (known: ReadonlySet<string>) => plain(means('golden', events, daysOf(events), known));
    // As if it were added now: what was recorded without it stays what it was.
    const before = new Set([...knew].filter((type) => type !== 'EvaluationGiven'));
    const { possible, ...rest } = told(knew) as { possible: readonly string[] };
    const others = possible.filter((line) => !line.startsWith('EvaluationGiven '));
    expect(others.length).toBeLessThan(possible.length);
    expect(told(before)).toEqual({ ...rest, possible: others });
    // And a fact that was known and can no longer be done is seen.
    expect(told(knew)).not.toEqual(told(before));
  });
});

describe('golden histories of definition 2 mean what they meant', () => {
  // Random histories in which everything happens that definition 2 knows, as it recorded them.
  const folder = 'test/golden/definition-2';
  const ids = readdirSync(folder).flatMap((name) => (name.endsWith('.jsonl') ? [name.replace('.jsonl', '')] : []));
  const all = ids.flatMap((id) => read(id, folder));

  it.each(ids)('%s', (id) => {
    const events = read(id, folder);
    const file = `${folder}/${id}.expected.json`;
    const known = new Set<string>(all.map(({ type }) => type));
    const found = plain(means(id, events, daysOf(events), known));
    if (UPDATE) writeFileSync(file, `${JSON.stringify(found, null, 1)}\n`);
    expect(found).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });

  it('they run by it, and each fact in them is still known', () => {
    const opened = all.filter((event) => event.type === 'TrajectoryOpened');
    expect(opened.map(({ data }) => data.definition)).toEqual(ids.map(() => 2));
    expect(all.filter(({ type }) => !EVENT_TYPES.includes(type))).toEqual([]);
  });
});
