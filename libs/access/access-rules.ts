import type { StoryEvent, TextErased } from '#facts';
import type { Role } from './actor.js';
import type { Known, Owner } from './known.js';
import type { Sight } from './sight.js';

/** Who may bring a fact. */
export interface Rule<Data, Subject> {
  readonly roles: readonly Role[];
  /** The council in whose name it is done, or each of those in whose name it can be: only its own people may. */
  council?(data: Data, s: Subject | undefined): string | readonly string[] | undefined;
  /** Who alone of the roles acts for the authority in whose name it is done; undefined where that says nothing. */
  actsFor?(data: Data, s: Subject, by: Role): Role | undefined;
  when?(data: Data, role: Role, s: Subject | undefined): boolean;
}

/** Who may make what happen in one kind of story: a line for each fact. */
export type Policy<Facts, Subject> = { readonly [T in keyof Facts]: Rule<Facts[T], Subject> };

/** What a rule on who sees an event can look at: one whole history, in its order. */
export interface History<Event, Context> {
  readonly events: readonly Event[];
  /** What the kind makes of the history once, for all of its rules. */
  readonly context: Context;
  /** Whether another event of it is seen. */
  sees(other: Event | undefined): boolean;
}

/** A line for a field of an event that somebody sees: for whom it is, or the lines of what is nested in it. */
export type FieldLines = Sight | { readonly [field: string]: FieldLines };

/** Who sees what of the record of an erasure, in every kind: which event it was is for those who verify the whole log. */
export const ERASURE_LINES = {
  ...{ places: 'public', because: 'public' },
  ...{ revision: 'internal', left: 'internal', signature: 'internal' },
} as const satisfies Readonly<Record<keyof TextErased, FieldLines>>;

/** A history of which something is known to be otherwise than it was recorded. */
export interface Corrected<Event> {
  /** On which day an event happened, as it is known now; undefined of what is told whatever the day. */
  dayOf(event: Event): string | undefined;
  /** An event that speaks of another one by its place: with the place that the reader counts. */
  placed(event: Event, placeOf: (revision: number) => number | undefined): Event;
}

/** Who sees what of one kind of story. */
export interface Visibility<Event extends StoryEvent, Context> {
  /**
   * Who sees this event of a history: from which sight on, or, where that depends on the rest of it, whether others
   * than the municipality do. Nothing is seen by others of which nothing is said.
   */
  seenBy(event: Event, history: History<Event, Context>): Sight | boolean | undefined;
  /** Who sees which field of an event that they see. A field without a line is for the municipality alone. */
  fieldsOf(type: string): { readonly [field: string]: FieldLines } | undefined;
  /** From the first of these on a story is for everybody; before that it is unknown to others. */
  makesPublic(event: Event): boolean;
  contextOf(events: readonly Event[]): Context;
  /** Of an event that is seen: the part of it that is, where that depends on the rest of the history. */
  partOf?(event: Event, history: Pick<History<Event, Context>, 'events' | 'context'>, sight: Sight): Event;
  /** What is known to be otherwise than it was recorded; undefined when nothing is. */
  correctedIn?(events: readonly Event[]): Corrected<Event> | undefined;
}

/** How it changes whose a story is. */
export interface Owning<Event> {
  moves(event: Event): boolean;
  /** Whose it is after these, of one whole history: all that moved it, each with its place in the log. */
  after(opened: Owner, moved: readonly Moved<Event>[]): Owner;
}
export interface Moved<Event> {
  readonly event: Event;
  readonly seq: number;
}

/** What has to be known of a kind of story to tell who may do and see what in it. */
export interface AccessRules<Subject = object, Event extends StoryEvent = StoryEvent, Context = unknown> {
  /** The fact that opens one. */
  readonly opening: string;
  /** What is said of one that is not there, in Dutch: "dit traject bestaat niet". */
  readonly notThere: string;
  /** Who may bring a fact; undefined for what is not a fact of this kind. */
  rule(fact: string): Rule<object, Subject> | undefined;
  /** Whose it will be, from what its opening says. */
  ownerIn(opening: object): Owner;
  /** What may make it also another's, or no longer; of a kind in which that can happen. */
  readonly owning?: Owning<Event>;
  knownOf(s: Subject): Known;
  readonly visibility: Visibility<Event, Context>;
}
