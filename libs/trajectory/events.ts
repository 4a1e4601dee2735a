import type { Day, PartialDate } from '#calendar';
import { FACTS, type Facts, type FactType } from './facts/index.js';

/**
 * What an event holds beyond what a person gave. Due dates are fixed when they arise: a later change
 * in the list of holidays must not move a date that was communicated.
 */
interface Derived {
  TrajectoryOpened: { definition: number };
  AdviceRequested: { dueOn: Day };
  AdviceSubmitted: { responseDueOn: Day };
}

/** What the clock makes happen, on the day after the due date. */
export interface AdviceTermLapsed {
  request: string;
  dueOn: Day;
}

interface OfTheClock {
  AdviceTermLapsed: AdviceTermLapsed;
}

type Contents = {
  [T in keyof Facts]: T extends keyof Derived ? Facts[T] & Derived[T] : Facts[T];
} & OfTheClock;

export type EventType = keyof Contents;

const ofTheClock = { AdviceTermLapsed: true } satisfies Record<keyof OfTheClock, true>;

/** All that can happen: what a person can bring in, and what the clock does. */
export const EVENT_TYPES: readonly EventType[] = [
  ...(Object.keys(FACTS) as FactType[]),
  ...(Object.keys(ofTheClock) as (keyof OfTheClock)[]),
];

/**
 * One thing that happened. `occurredOn` is shown as it was written (a day, a month or a year);
 * `day` is the day that it is reckoned as.
 */
export type TrajectoryEvent<T extends EventType = EventType> = {
  [K in T]: { readonly type: K; readonly data: Contents[K]; readonly occurredOn: PartialDate; readonly day: Day };
}[T];

const DERIVED = {
  TrajectoryOpened: 'definition',
  AdviceRequested: 'dueOn',
  AdviceSubmitted: 'responseDueOn',
} as const satisfies { [T in keyof Derived]: keyof Derived[T] };

/** What a person gave: the content of an event without what was derived from it when it arose. */
export function givenOf({ type, data }: TrajectoryEvent): Readonly<Record<string, unknown>> {
  const derived: string | undefined = DERIVED[type as keyof typeof DERIVED];
  return Object.fromEntries(Object.entries(data).filter(([name]) => name !== derived));
}
