import type { Actor, Role } from '#access';
import { addDays } from '#calendar';
import { Commands, judgeLog, type GivenFact } from '#commands';
import { InMemoryEventStore, seal, type MovedEvent, type StoredEvent } from '#event-store';
import { trajectories } from '#kinds';
import { trajectoryOf, type Trajectory, type TrajectoryEvent } from '#trajectory';
import { COLLEGE, opened, RAAD } from '../scenario/index.js';
import { propose, type Roll } from './walk.js';

const LATER = new Date('2029-01-01T12:00:00Z');
const roles: Role[] = ['civilServant', 'alderman', 'clerk', 'administrator'];
const everybody: Actor = {
  id: 'everybody',
  grants: [
    ...roles.map((role) => ({ role, municipality: 'gm0000' })),
    ...['asd', 'jr'].map((council) => ({ role: 'council' as const, municipality: 'gm0000', council })),
  ],
};

export const moved = ({ position: _, ...event }: StoredEvent): MovedEvent => event;

export async function all(store: InMemoryEventStore): Promise<MovedEvent[]> {
  const events: MovedEvent[] = [];
  for await (const batch of store.readAll()) events.push(...batch.map(moved));
  return events;
}

/** What is wrong with the first event that cannot have happened: `revision code place`. */
export function refused(events: readonly MovedEvent[], now = LATER): string | undefined {
  const judging = judgeLog(now);
  for (const event of events) {
    const problem = judging(event);
    if (problem) return `${event.revision} ${problem.code} ${problem.place ?? ''}`.trim();
  }
  return undefined;
}

/** The same events, with revisions and hashes that fit again: as whoever forges a log would do it. */
export function forged(events: readonly MovedEvent[]): MovedEvent[] {
  const of = Map.groupBy(events, (e) => e.stream);
  const sealed = new Map([...of].map(([stream, mine]) => [stream, seal(stream, undefined, mine)]));
  return events.map(({ stream }) => {
    const mine = sealed.get(stream) ?? [];
    const revision = (of.get(stream)?.length ?? 0) - mine.length;
    return { ...(mine.shift() as MovedEvent), stream, revision };
  });
}

export const stored = (id: string, events: readonly TrajectoryEvent[], recordedAt: string): MovedEvent[] =>
  trajectories
    .toStore(id, undefined, events, { actor: 'import', recordedAt, command: id, body: id, salt: id })
    .map((event, i) => ({
      ...event,
      stream: trajectories.streamOf(id),
      revision: i,
    }));

/** A log as the product writes it: single facts and several at once, late ones, and a clock of its own. */
export async function logOf(rolls: readonly Roll[]): Promise<MovedEvent[]> {
  const store = new InMemoryEventStore();
  let day = '2026-01-05';
  let minute = 0;
  const commands = new Commands({ store, now: () => new Date(Date.parse(`${day}T11:00:00Z`) + 1_000 * minute++) });
  const { type, data } = opened({ authorities: rolls.length % 2 === 0 ? [COLLEGE] : [COLLEGE, RAAD] });
  await commands.execute(everybody, { trajectory: 'walk', type, data, key: 'opening' });
  let batch: GivenFact[] = [];
  for (const [i, roll] of rolls.entries()) {
    day = addDays(day, roll.days);
    if (roll.about % 5 === 0) await commands.catchUp('walk');
    const { state } = await commands.load('walk');
    const told = propose(state, trajectoryOf(state) as Trajectory, day, i + 1, roll);
    if (!told) continue;
    const fact = { type: told.type, data: told.data, occurredOn: told.date };
    batch.push(fact);
    if (roll.what % 4 === 0 && batch.length < 3) continue;
    const outcome = await commands.execute(everybody, { trajectory: 'walk', facts: batch, key: `step ${i}` });
    if (!outcome.ok) await commands.execute(everybody, { trajectory: 'walk', ...fact, key: `alone ${i}` });
    batch = [];
  }
  return all(store);
}
