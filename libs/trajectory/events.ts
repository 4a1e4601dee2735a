import type { Day, PartialDate } from '#calendar';
import type { Facts } from './facts/index.js';

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

type Contents = {
  [T in keyof Facts]: T extends keyof Derived ? Facts[T] & Derived[T] : Facts[T];
} & { AdviceTermLapsed: AdviceTermLapsed };

export type EventType = keyof Contents;

/**
 * One thing that happened. `occurredOn` is shown as it was written (a day, a month or a year);
 * `day` is the day that it is reckoned as.
 */
export type TrajectoryEvent<T extends EventType = EventType> = {
  [K in T]: { readonly type: K; readonly data: Contents[K]; readonly occurredOn: PartialDate; readonly day: Day };
}[T];
