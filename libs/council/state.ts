import type { Day, PartialDate } from '#calendar';
import type { TextErased } from '#facts';
import type { CouncilContent, Facts, FactType } from './facts.js';

interface Contents extends Facts {
  /** What only who keeps the log does to it. */
  TextErased: TextErased;
}

export type EventType = keyof Contents;

export const EVENT_TYPES: readonly EventType[] = Object.keys({
  CouncilFounded: true,
  CouncilChanged: true,
  CouncilEnded: true,
  TextErased: true,
} satisfies Record<EventType, true>) as EventType[];

export type CouncilEvent<T extends EventType = EventType> = {
  [K in T]: { readonly type: K; readonly data: Contents[K]; readonly occurredOn: PartialDate; readonly day: Day };
}[T];

/** When something happened: as written, and as reckoned. */
export interface Moment {
  readonly on: PartialDate;
  readonly day: Day;
}

/** A council, as its story tells it. */
export interface Council {
  readonly municipality: string;
  /** Its id in the municipality. */
  readonly council: string;
  /** That of the latest day: a change that is recorded late is history at once. */
  readonly content: Readonly<CouncilContent>;
  readonly founded: Moment;
  /** When what it is now began: its founding, or the latest change. */
  readonly since: Moment;
  readonly ended?: Moment;
  /** How often it was written since it was founded, that included. */
  readonly writes: number;
}

export interface State {
  /** Undefined before its founding. */
  readonly council?: Council;
}

export const start = (): State => ({});

function contentOf({ municipality: _, council: __, ...content }: Facts['CouncilFounded']): CouncilContent {
  return content;
}

function changed(c: Council, { because: _, ...content }: Facts['CouncilChanged'], at: Moment): Council {
  const writes = c.writes + 1;
  return at.day < c.since.day ? { ...c, writes } : { ...c, writes, content, since: at };
}

function next(c: Council | undefined, event: CouncilEvent): Council | undefined {
  const at = { on: event.occurredOn, day: event.day };
  switch (event.type) {
    case 'CouncilFounded': {
      if (c && !c.ended) return undefined;
      const { municipality, council } = event.data;
      return { municipality, council, content: contentOf(event.data), founded: at, since: at, writes: 1 };
    }
    case 'CouncilChanged':
      return c && !c.ended ? changed(c, event.data, at) : undefined;
    case 'CouncilEnded':
      return c && !c.ended ? { ...c, ended: at, writes: c.writes + 1 } : undefined;
    case 'TextErased':
      return c;
  }
}

/** The next state, or undefined when this cannot happen now. */
export function evolve({ council }: State, event: CouncilEvent): State | undefined {
  const after = next(council, event);
  return after && { council: after };
}

export type { FactType };
