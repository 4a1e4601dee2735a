import type { Actor } from '#access';
import { Commands, type CommandInput, type Outcome, type StoryOutcome } from '#commands';
import { trajectories } from '#kinds';
import { InMemoryEventStore, seal, type NewEvent, type StoredEvent } from '#event-store';

export const actor: Actor = { id: 'bench', grants: [{ role: 'civilServant', municipality: 'gm0014' }] };
export const now = () => new Date('2026-06-01T12:00:00Z');

export const DOSSIER = {
  title: 'Verordening maatschappelijke ondersteuning',
  municipality: 'gm0014',
  kind: 'requested',
  subject: 'ordinance',
  legalBases: ['wmo-2.1.3'],
  authorities: [{ id: 'college', kind: 'college', name: 'College van B&W' }],
  councils: [{ id: 'asd', name: 'Adviesraad Sociaal Domein' }],
};

export const opening = (trajectory: string): CommandInput => ({
  trajectory,
  key: 'opening',
  type: 'TrajectoryOpened',
  data: DOSSIER,
  occurredOn: '2026-01-12',
});

/** A fact with a few texts, that can be recorded any number of times. */
export const involvement = (trajectory: string, key: string): CommandInput => ({
  trajectory,
  key,
  type: 'InvolvementHeld',
  data: {
    form: 'keukentafelgesprekken',
    groupsReached: ['mensen met een beperking', 'mantelzorgers'],
    groupsMissing: ['jongeren'],
    findings: [{ id: `f-${key}`, text: 'Het aanvragen van een voorziening duurt voor veel mensen te lang.' }],
  },
  occurredOn: '2026-01-13',
});

/** A bench that measures refusals by mistake measures nothing. */
export async function done(outcome: Promise<Outcome | StoryOutcome>): Promise<void> {
  const told = await outcome;
  if (!told.ok) throw new Error(JSON.stringify(told));
}

/** A real history of this many events, as it stands in the log. */
export async function history(events: number): Promise<readonly StoredEvent[]> {
  const store = new InMemoryEventStore();
  const commands = new Commands({ store, now });
  await done(commands.execute(actor, opening('t')));
  for (let i = 1; i < events; i++) await done(commands.execute(actor, involvement('t', `i${i}`)));
  return store.readStream(trajectories.streamOf('t'));
}

/** The same history as that of another trajectory. */
export const copyTo = (trajectory: string, events: readonly StoredEvent[]): NewEvent[] =>
  seal(
    trajectories.streamOf(trajectory),
    undefined,
    events.map(({ type, data, meta: { hash: _, ...meta }, revision }) => ({
      id: `${trajectory}-${revision}`,
      type,
      data,
      meta: { ...meta, command: `${trajectory}-${revision}` },
    })),
  );
