import { createActor, fromTransition, initialTransition, type ActorScope, type SnapshotFrom } from 'xstate';
import type { TrajectoryEvent } from '../events.js';
import type { Trajectory } from '../state.js';
import { machine } from './machine.js';

/**
 * Every meaning that a log was ever given, by the version that its first event pins. A change that
 * alters what an old log means is a new version beside the old one.
 */
export const DEFINITIONS = { 1: machine } as const;
export const CURRENT_DEFINITION = 1;

export type State = SnapshotFrom<typeof machine>;

const isDefinition = (version: number): version is keyof typeof DEFINITIONS => Object.hasOwn(DEFINITIONS, version);

/** Where every trajectory starts: nothing has happened. */
export const start = (): State => initialTransition(machine)[0];

export const trajectoryOf = (state: State): Trajectory | undefined => state.context.trajectory;

const definitionOf = (state: State, event: TrajectoryEvent): number => {
  if (event.type === 'TrajectoryMigrated') return event.data.toDefinition;
  if (event.type === 'TrajectoryOpened') return event.data.definition;
  return state.context.trajectory?.definition ?? CURRENT_DEFINITION;
};

/**
 * What a machine asks of XState beside an event: whom it happens to. `transition()` makes one anew at each call, and
 * takes 1.6 times as long (docs/decisions/0024-small-machines.md). This machine only records, and asks nothing of it,
 * so one does for all: that which XState itself gives an actor.
 */
function scopeOfAnActor(): ActorScope<State, TrajectoryEvent> {
  const given: unknown[] = [];
  const actor = createActor(fromTransition((_, __, scope) => given.push(scope), 0)).start();
  actor.send({ type: 'scope' });
  actor.stop();
  return given[0] as ActorScope<State, TrajectoryEvent>;
}
const scope = scopeOfAnActor();

/** The next state, or undefined when the machine does not accept this event now. */
export function evolve(state: State, event: TrajectoryEvent): State | undefined {
  const definition = definitionOf(state, event);
  if (!isDefinition(definition)) return undefined;
  const next = DEFINITIONS[definition].transition(state, event, scope);
  // XState lets an event that it does not expect pass in silence; an accepted one always records something.
  return next.context === state.context ? undefined : next;
}
