import { getNextTransitions, setup, type AnyStateMachine } from 'xstate';
import type { EventType, TrajectoryEvent } from '../events.js';

/**
 * For the small machine of one thing in a trajectory: what can happen to it where it stands. It is asked and drawn, and
 * not run: where a thing stood on a day follows from what is known of it, also of what is told late.
 */
export const ofOneThing = setup({
  // As in machine.ts.
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-assertion
  types: {} as { events: TrajectoryEvent },
});

/** Whether something that stands so takes this event. */
export function taking<S extends string>(life: AnyStateMachine): (state: S, event: EventType) => boolean {
  const taken = new Map(
    Object.keys(life.states).map((value) => [
      value,
      new Set<string>(
        getNextTransitions(life.resolveState({ value, context: {} })).map(({ eventType }) => String(eventType)),
      ),
    ]),
  );
  return (state, event) => taken.get(state)?.has(event) ?? false;
}
