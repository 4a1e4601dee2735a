import type { Actor } from '#access';
import { openSqliteEventStore } from '#event-store';
import {
  dashboard,
  influenceOf,
  listCouncils,
  listDeadlines,
  listDossiers,
  listEarliness,
  listRegister,
  listWorklist,
  oneCouncil,
  readDossier,
  searchDossiers,
  timelineOf,
  trajectoryOf,
  Views,
  type Query,
} from '#projections';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillLog } from './sample.js';

const TODAY = '2026-11-24';
const municipality = 'gm1007';
const anyone: Actor = { id: 'anyone', grants: [] };
const civilServant: Actor = { id: 'c', grants: [{ role: 'civilServant', municipality }] };
const member: Actor = { id: 'm', grants: [{ role: 'council', municipality, council: 'asd' }] };

export interface Measured {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
}

function percentile(times: readonly number[], p: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? 0;
}

async function timed(times: number, work: (i: number) => unknown): Promise<number> {
  const took: number[] = [];
  for (let i = 0; i < times; i++) {
    const started = performance.now();
    await work(i);
    took.push(performance.now() - started);
  }
  return percentile(took.slice(Math.floor(times / 10)), 0.99);
}

/** Rebuild of all views, and every page's query, over so many trajectories. */
export async function measureViews(trajectories: number, say: (measured: Measured) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-views-'));
  const file = join(folder, 'events.sqlite');
  try {
    const events = await fillLog(file, trajectories);
    const store = openSqliteEventStore({ file });
    const views = new Views({ store, file: join(folder, 'views.sqlite') });
    const started = performance.now();
    void views.run();
    while (!(await views.waitFor(await store.head(), 60_000)));
    const seconds = (performance.now() - started) / 1_000;
    say({ what: `rebuild of all views, ${trajectories} trajectories`, value: events / seconds, unit: 'events/s' });
    const p99 = async (what: string, work: (i: number) => unknown) =>
      say({ what: `${what}, ${trajectories} trajectories`, value: await timed(500, work), unit: 'ms p99' });
    const ask =
      <F, A>(query: Query<F, A>, actor: Actor, filter: (i: number) => F) =>
      (i: number) =>
        views.ask(query, { actor, today: TODAY }, filter(i));
    await p99(
      'dossiers, anyone',
      ask(listDossiers, anyone, () => ({})),
    );
    await p99(
      'dossiers, by title',
      ask(listDossiers, anyone, () => ({ sort: 'title' as const })),
    );
    await p99(
      'dossiers of a municipality',
      ask(listDossiers, civilServant, () => ({ municipality })),
    );
    await p99(
      'dossiers of a council member',
      ask(listDossiers, member, () => ({ municipality, council: 'asd' })),
    );
    await p99(
      'deadlines of a municipality',
      ask(listDeadlines, civilServant, () => ({ municipality })),
    );
    await p99(
      'overdue, anyone',
      ask(listDeadlines, anyone, () => ({ state: 'overdue' as const })),
    );
    await p99(
      'register of a municipality',
      ask(listRegister, civilServant, () => ({ municipality, limit: 25 })),
    );
    await p99(
      'register, anyone',
      ask(listRegister, anyone, () => ({ limit: 25 })),
    );
    await p99(
      'dashboard',
      ask(dashboard, civilServant, () => ({ municipality })),
    );
    await p99(
      'earliness',
      ask(listEarliness, civilServant, () => ({ municipality })),
    );
    await p99(
      'councils',
      ask(listCouncils, civilServant, () => ({ municipality })),
    );
    await p99(
      'council',
      ask(oneCouncil, member, () => ({ municipality, council: 'asd' })),
    );
    await p99(
      'worklist',
      ask(listWorklist, civilServant, () => ({})),
    );
    await p99(
      'search in a municipality',
      ask(searchDossiers, civilServant, () => ({ q: 'sporthal', municipality })),
    );
    await p99(
      'search, anyone, rare',
      ask(searchDossiers, anyone, (i) => ({ q: `herindeling ${i % 7}` })),
    );
    await p99(
      'search, anyone, common',
      ask(searchDossiers, anyone, () => ({ q: 'verordening' })),
    );
    const tell = async (i: number) => {
      const id = `sample-${(i * 7919) % trajectories}`;
      return readDossier(store, id, { actor: anyone, today: TODAY });
    };
    const told = async (i: number) => {
      const dossier = await tell(i);
      return dossier && [trajectoryOf(dossier), timelineOf(dossier), influenceOf(dossier)];
    };
    await p99('one dossier with timeline and influence', told);
    await views.close();
    await store.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
}
