import { formatNl } from '#calendar';
import type { EventType, TrajectoryEvent } from '../events.js';
import type { Code } from '#facts';
import type { Moment } from '../moment.js';
import type { Trajectory } from '../state.js';

/** A condition on when something may happen, that can say for itself why it does not hold. */
export interface Guard {
  readonly code: Code;
  readonly holds: (s: Trajectory, event: TrajectoryEvent) => boolean;
  /** Plain Dutch, as the end of "dit kan nu niet: …". */
  readonly why: (s: Trajectory, event: TrajectoryEvent) => string;
  /** The field of the fact that would make it hold. */
  readonly place?: string;
}

/** A guard that looks at one kind of event; the machine only asks it about that kind. */
export const on = <T extends EventType>(
  code: Code,
  holds: (s: Trajectory, data: TrajectoryEvent<T>['data'], day: string, type: T) => boolean,
  why: (s: Trajectory, data: TrajectoryEvent<T>['data'], day: string) => string,
): Guard => ({
  code,
  holds: (s, event) => holds(s, event.data as TrajectoryEvent<T>['data'], event.day, event.type as T),
  why: (s, event) => why(s, event.data as TrajectoryEvent<T>['data'], event.day),
});

/** Where the trajectory stands; it answers to no command, so it only says what it means. */
export function stands<N extends string>(name: N, holds: (s: Trajectory) => boolean, means: string) {
  const guard: Guard = { code: 'not-allowed-now', holds, why: () => means };
  return { [name]: guard } as Record<N, Guard>;
}

/** How many recommendations, in words. */
export const points = (n: number) => (n === 1 ? '1 aanbeveling' : `${n} aanbevelingen`);

/** A day, as people write it. */
export const told = (at: Moment | undefined) => (at ? formatNl(at.on) : '');
