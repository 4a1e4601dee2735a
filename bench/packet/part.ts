import { InMemoryEventStore } from '#event-store';
import { Commands, OPERATOR } from '#commands';
import { PAPER_FORMATS } from '#paper';
import { packetView, readTrajectory } from '#projections';
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { PaperToWrite } from '../../apps/api/papers/thread.js';
import type { Figure, Part } from '../table.js';

const DOSSIER = 'voorbeeld-jeugdhulp-2027';
const TODAY = '2026-11-28';
const THREAD = new URL('../../apps/api/papers/thread.js', import.meta.url);
const MOST_S = 2;

/** The packet of the dossier that is as large as a real one: as somebody has it who asks first, and who asks next. */
async function told(): Promise<string> {
  const store = new InMemoryEventStore();
  const commands = new Commands({ store, now: () => new Date(`${TODAY}T12:00:00Z`) });
  const brought = await commands.bringIn(OPERATOR, readFileSync(`test/cases/large/${DOSSIER}.yaml`, 'utf8'));
  if (!brought.ok) throw new Error(`${DOSSIER} was refused`);
  const asking = { actor: { id: 'anyone', grants: [] }, today: TODAY };
  const dossier = await readTrajectory(store, DOSSIER, asking);
  if (!dossier) throw new Error(`${DOSSIER} is not there`);
  return JSON.stringify(packetView(dossier, { inFull: (name) => name }));
}

export const packet: Part = async () => {
  const began = performance.now();
  const paper = await told();
  const figures: Figure[] = [
    { what: 'packet: brought in and told', value: (performance.now() - began) / 1_000, unit: 's', atMost: MOST_S },
  ];
  for (const format of PAPER_FORMATS) {
    const start = performance.now();
    const thread = new Worker(THREAD);
    try {
      for (const which of ['first', 'next'] as const) {
        const since = which === 'first' ? start : performance.now();
        thread.postMessage({ told: paper, format } satisfies PaperToWrite);
        const [reply] = (await once(thread, 'message')) as [object];
        if (!('answer' in reply)) throw new Error(`${format} was refused`);
        const value = (performance.now() - since) / 1_000;
        figures.push({ what: `packet as ${format}, the ${which} one`, value, unit: 's', atMost: MOST_S });
      }
    } finally {
      await thread.terminate();
    }
  }
  return figures;
};
