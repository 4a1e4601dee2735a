import { describe, expect, it } from '@jest/globals';
import type { StoredEvent } from '#event-store';
import { trajectories } from '#kinds';
import type { TrajectoryEvent } from '#trajectory';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { trajectoryBySight, type TrajectoryBySight } from '../../libs/projections/trajectory-by-sight.js';
import type { AnyView } from '../../libs/projections/runner/view.js';
import { views } from '../../libs/projections/views/index.js';

// A view whose rows are derived otherwise is only built anew when its version says so: without that, what was built
// before stands beside what is built now. UPDATE_VIEWS=1 writes down what is new: another version, view or history.

const FILE = 'test/projections/versions.json';
const HISTORIES = 'test/golden/histories';

/** The rows of one view in one version, by what they were derived from, as digests. */
interface Known {
  readonly version: number;
  readonly of: Readonly<Record<string, string>>;
}
type KnownViews = Readonly<Record<string, Known>>;

const digest = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

const storedIn = (id: string): StoredEvent[] =>
  readFileSync(`${HISTORIES}/${id}.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((line, revision) => {
      const { type, data, occurredOn, day } = JSON.parse(line) as TrajectoryEvent;
      const [position, recordedAt] = [String(revision).padStart(16, '0'), `2026-11-24T12:00:00.${100 + revision}Z`];
      const meta = { occurredOn, day, recordedAt, actor: 'iemand' };
      return { id: `${id}-${revision}`, stream: trajectories.streamOf(id), revision, position, type, data, meta };
    });

/** A dossier as it was after each of its events: most of what awaits somebody is done in the end. */
const alongTheWay = (id: string): TrajectoryBySight[] =>
  storedIn(id).map((_, i, all) => trajectoryBySight(all.slice(0, i + 1)));

const histories = new Map(
  readdirSync(HISTORIES)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => name.replace('.jsonl', ''))
    .map((id) => [id, alongTheWay(id)]),
);

function knownOf({ version, columns, indexes, searched, rows }: AnyView<TrajectoryBySight>): Known {
  // As they are written to the table: by the names of its columns.
  const written = (row: object) => Object.keys(columns).map((name) => (row as Record<string, unknown>)[name] ?? null);
  const derived = [...histories].map(
    ([id, all]) => [id, digest(all.map((dossier) => rows(dossier).map(written)))] as const,
  );
  return { version, of: { table: digest({ columns, indexes, searched }), ...Object.fromEntries(derived) } };
}

/** What is written down and true no longer: which view has to have another version, and why. */
const unraised = (before: KnownViews, now: KnownViews): string[] =>
  Object.entries(now).flatMap(([name, { version, of }]) => {
    const known = before[name];
    if (!known || version > known.version) return [];
    const changed = Object.keys(known.of).filter((one) => one in of && of[one] !== known.of[one]);
    return changed.length > 0 || version < known.version
      ? [`${name}: raise its version above ${known.version}, since it has other rows for ${changed.join(', ')}`]
      : [];
  });

const now = Object.fromEntries(views.map((view) => [view.name, knownOf(view)]));
const before = JSON.parse(readFileSync(FILE, 'utf8')) as KnownViews;

describe('a view with other rows', () => {
  it('has another version', () => {
    expect(unraised(before, now)).toEqual([]);
  });

  it('is written down: UPDATE_VIEWS=1 npm run jest -- projections/versions', () => {
    const isRaised = unraised(before, now).length === 0;
    if (isRaised && process.env['UPDATE_VIEWS'] === '1') writeFileSync(FILE, `${JSON.stringify(now, null, 2)}\n`);
    expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(now);
  });

  const other = (name: string, change: Partial<AnyView<TrajectoryBySight>>) => {
    const view = views.find((one) => one.name === name) as AnyView<TrajectoryBySight>;
    return unraised(now, { ...now, [name]: knownOf({ ...view, ...change }) });
  };

  it.each(views.map((view) => [view.name, view] as const))('is seen: %s', (name, { rows, version, columns }) => {
    // One value in one row, a row less, a column more.
    const otherwise = (dossier: TrajectoryBySight) =>
      rows(dossier).map((row, i) => (i === 0 ? { ...row, municipality: 'x' } : row));
    expect(other(name, { rows: otherwise })).toHaveLength(1);
    expect(other(name, { rows: (dossier) => rows(dossier).slice(1) })).toHaveLength(1);
    expect(other(name, { columns: { ...columns, more: 'TEXT' } })).toHaveLength(1);
    expect(other(name, { rows: otherwise, version: version + 1 })).toEqual([]);
    expect(other(name, {})).toEqual([]);
  });
});
