import type { Day } from '#calendar';
import type { StoryEvent, TextErased } from '#facts';
import { FACTS, type Facts, type FactType } from './facts/index.js';

/**
 * What an event holds beyond what a person gave. Due dates are fixed when they arise: a later change
 * in the list of holidays must not move a date that was communicated.
 */
export interface Derived {
  TrajectoryOpened: { definition: number };
  AdviceRequested: { dueOn: Day };
  /** Since it has a term; what was asked before has no date by which it is due. */
  InformationRequested: { dueOn?: Day };
  AdviceSubmitted: { responseDueOn: Day };
  /** What the corrected fact would have fixed, had it been recorded rightly. */
  FactCorrected: { trueDay?: Day; dueOn?: Day; responseDueOn?: Day };
  /** How many changes of the text nothing explains, as its passages were read then; none by an earlier definition. */
  InfluencePublished: { unexplained?: number };
}

/** What the clock makes happen, on the day after the due date. */
export interface AdviceTermLapsed {
  request: string;
  dueOn: Day;
}

interface OfTheClock {
  AdviceTermLapsed: AdviceTermLapsed;
}

/** What only the keeper of the log does to it, beside the server. */
interface OfTheKeeper {
  TextErased: TextErased;
}

type Contents = {
  [T in keyof Facts]: T extends keyof Derived ? Facts[T] & Derived[T] : Facts[T];
} & OfTheClock &
  OfTheKeeper;

export type EventType = keyof Contents;

const ofNobody = { AdviceTermLapsed: true, TextErased: true } satisfies Record<keyof (OfTheClock & OfTheKeeper), true>;

/** All that can happen: what a person can bring in, what the clock does, and what is done to the log itself. */
export const EVENT_TYPES: readonly EventType[] = [
  ...(Object.keys(FACTS) as FactType[]),
  ...(Object.keys(ofNobody) as (keyof typeof ofNobody)[]),
];

/**
 * One thing that happened. `occurredOn` is shown as it was written (a day, a month or a year);
 * `day` is the day that it is reckoned as.
 */
export type TrajectoryEvent<T extends EventType = EventType> = {
  [K in T]: Omit<StoryEvent, 'type' | 'data'> & { readonly type: K; readonly data: Contents[K] };
}[T];

const DERIVED: { readonly [T in keyof Derived]: { readonly [F in keyof Derived[T]]-?: true } } = {
  TrajectoryOpened: { definition: true },
  AdviceRequested: { dueOn: true },
  InformationRequested: { dueOn: true },
  AdviceSubmitted: { responseDueOn: true },
  FactCorrected: { trueDay: true, dueOn: true, responseDueOn: true },
  InfluencePublished: { unexplained: true },
};

/** What a person gave: the content of an event without what was derived from it when it arose. */
export function givenOf({ type, data }: TrajectoryEvent): Readonly<Record<string, unknown>> {
  const derived: object = (DERIVED as Partial<Record<EventType, object>>)[type] ?? {};
  return Object.fromEntries(Object.entries(data).filter(([name]) => !Object.hasOwn(derived, name)));
}
