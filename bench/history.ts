import type { Actor } from '#access';
import { START, type EventStore, type StoredEvent } from '#event-store';
import type { Commands } from '#commands';
import { concurrently } from './table.js';

export const actor: Actor = { id: 'bench', grants: [{ role: 'civilServant', municipality: 'gm0014' }] };

const openingData = {
  title: 'Verordening maatschappelijke ondersteuning',
  municipality: 'gm0014',
  kind: 'requested',
  subject: 'ordinance',
  legalBases: ['wmo-2.1.3'],
  authorities: [{ id: 'college', kind: 'college', name: 'College van B&W' }],
  councils: [{ id: 'asd', name: 'Adviesraad Sociaal Domein' }],
};

export const opening = (i: number) => ({
  trajectory: `bench-${i}`,
  key: 'opening',
  type: 'TrajectoryOpened',
  data: openingData,
  occurredOn: '2026-01-12',
});

/** An involvement: a fact with a few texts, that can be recorded any number of times. */
export const involvement = (i: number, n: number) => ({
  trajectory: `bench-${i}`,
  key: `involvement-${n}`,
  type: 'InvolvementHeld',
  data: {
    form: 'keukentafelgesprekken',
    groupsReached: ['mensen met een beperking', 'mantelzorgers'],
    groupsMissing: ['jongeren'],
    findings: [{ id: `f-${n}`, text: 'Het aanvragen van een voorziening duurt voor veel mensen te lang.' }],
  },
  occurredOn: '2026-01-13',
});

/** Opens this many trajectories by commands. */
export const open = (commands: Commands, count: number, from = 0): Promise<void> =>
  concurrently(count, 64, async (i) => {
    const outcome = await commands.execute(actor, opening(from + i));
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  });

/** Everything that stands in the log after a position. */
export async function recorded(store: EventStore, after = START): Promise<StoredEvent[]> {
  const all: StoredEvent[] = [];
  for await (const events of store.readAll({ after })) all.push(...events);
  return all;
}
