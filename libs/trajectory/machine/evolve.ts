import { createActor, fromTransition, initialTransition, type ActorScope, type SnapshotFrom } from 'xstate';
import { isCorrection } from '../correcting/effective.js';
import { tellAnew } from '../correcting/tell-anew.js';
import { disputeState } from '../course/status.js';
import { decisionState } from '../deciding/status.js';
import type { TrajectoryEvent } from '../events.js';
import { stageOf } from '../stage.js';
import type { Trajectory } from '../state.js';
import { CURRENT_DEFINITION } from '../opening/state.js';
import { DEFINITIONS, isDefinition, type Definition, type machine } from './machine.js';

export type State = SnapshotFrom<typeof machine>;

/** Where every trajectory starts: nothing has happened. */
export const start = (definition: Definition = CURRENT_DEFINITION): State =>
  initialTransition(DEFINITIONS[definition])[0];

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
  const runs = DEFINITIONS[definition];
  const { value, context } = state;
  const from = state.machine === runs ? state : runs.resolveState({ value, context });
  const next = runs.transition(from, event, scope);
  // XState lets an event that it does not expect pass in silence; an accepted one always records something.
  return next.context === from.context ? undefined : next;
}

/** Where a log stands that was told anew by its last correction: each part follows from what is known. */
function standing(trajectory: Trajectory): State | undefined {
  const { definition } = trajectory;
  if (!isDefinition(definition)) return undefined;
  const value = {
    opened: { path: stageOf(trajectory), decision: decisionState(trajectory), dispute: disputeState(trajectory) },
  };
  return DEFINITIONS[definition].resolveState({ value, context: { trajectory } });
}

/** See Kind: a log with many corrections is told once. */
export function leap(
  state: State,
  events: readonly TrajectoryEvent[],
): { readonly state: State; readonly over: number } | undefined {
  const over = events.findLastIndex(isCorrection) + 1;
  if (over === 0) return undefined;
  const told = tellAnew([...(trajectoryOf(state)?.log ?? []), ...events.slice(0, over)]);
  const led = told && standing(told);
  return led && { state: led, over };
}
