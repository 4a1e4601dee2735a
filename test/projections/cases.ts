import type { Actor } from '#access';
import { InMemoryEventStore, type EventStore } from '#event-store';
import { Views } from '#projections';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFile } from '../import-file.js';

export const TODAY = '2026-11-24';
const NOW = new Date(`${TODAY}T12:00:00Z`);

export const civilServant: Actor = {
  id: 'p1',
  grants: ['gm0000', 'gm0014'].map((municipality) => ({ role: 'civilServant', municipality })),
};
export const councilMember: Actor = {
  id: 'p2',
  grants: [{ role: 'council', municipality: 'gm0000', council: 'asd' }],
};
export const anyone: Actor = { id: 'anyone', grants: [] };

export const caseFiles = () =>
  readdirSync('test/cases')
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(join('test/cases', name), 'utf8'));

export async function take(store: EventStore, text: string): Promise<void> {
  const imported = await importFile(store, text, NOW);
  if (!imported.ok) throw new Error(JSON.stringify(imported));
}

/** A log with every case in it. */
export async function logOfCases(): Promise<EventStore> {
  const store = new InMemoryEventStore();
  for (const text of caseFiles()) await take(store, text);
  return store;
}

/** Does something with running views in a folder of their own. */
export async function withViews<T>(store: EventStore, work: (views: Views, file: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'views-'));
  const file = join(folder, 'views.sqlite');
  const views = new Views({ store, file });
  try {
    void views.run();
    await views.waitFor(await store.head(), 10_000);
    return await work(views, file);
  } finally {
    await views.close();
    rmSync(folder, { recursive: true });
  }
}
