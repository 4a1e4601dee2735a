import type { Day, PartialDate } from '#calendar';

/** One thing that happened, of whichever kind of story; each kind says of its types what they hold. */
export interface StoryEvent {
  readonly type: string;
  readonly data: object;
  /** As it was written: a day, a month or a year. */
  readonly occurredOn: PartialDate;
  /** The day that it is reckoned as. */
  readonly day: Day;
  /** A name by which others of its story call it. */
  readonly ref?: string;
}

/** A text that should never have been recorded was taken out of an event (docs/decisions/0019): never what it said. */
export interface TextErased {
  /** The event that it stood in. */
  revision: number;
  /** Where in its data: `recommendations[0].text`. */
  places: string[];
  because: string;
  /** A digest of that event as it was left, and a signature under it. */
  left: string;
  signature: string;
}

/** What is brought in: the name of a fact, and its content, which has the shape of its class. */
export interface StoryFact {
  readonly type: string;
  readonly data: object;
}
