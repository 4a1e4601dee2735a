import type { AccessRules, Sight } from '#access';
import type { Day, PartialDate } from '#calendar';
import type { Problem, Rejection, StoryEvent, StoryFact } from '#facts';

/** What somebody wants to record: the name of the fact, its content as given, and when it happened. */
export interface Command<Subject> {
  readonly type: string;
  readonly data: unknown;
  /** Under which id the story stands, or is to stand: for a kind whose id follows from what it is. */
  readonly id?: string;
  /** As written: a day, a month or a year. */
  readonly occurredOn: PartialDate;
  /** The day of recording. */
  readonly today: Day;
  /** How a month or year is reckoned; without it its last day, or today when that comes first. */
  readonly day?: Day;
  /** A name by which others of the story call it. */
  readonly ref?: string;
  /** Who may do this: asked once the content has its shape, before any other rule. */
  readonly may?: (fact: StoryFact, s: Subject | undefined) => Problem | undefined;
}

export type Decision<State, Event> =
  | { readonly ok: true; readonly events: readonly Event[]; readonly state: State }
  | { readonly ok: false; readonly rejection: Rejection };

/**
 * One kind of story: all that the write path, the log and the views have to know of it, as its decider and the tables
 * of who may do and see what. Each story is a stream of its own, `{name}-{id}`.
 *
 * `State` is what is folded, from before anything happened; `Subject` what that tells once the story was opened.
 */
export interface Kind<
  State = unknown,
  Subject = object,
  Event extends StoryEvent = StoryEvent,
  Context = unknown,
> extends AccessRules<Subject, Event, Context> {
  /** Begins the names of its streams. Never changes. */
  readonly name: string;
  /** What is said of one in which something stands before it was opened, in Dutch. */
  readonly notOpened: string;
  /** What one is called in its id that has no name to be read by: `dossier`. */
  readonly unnamed: string;
  /** What people can bring in, by its name: the class of its content. */
  readonly facts: Readonly<Record<string, new () => object>>;

  start(): State;
  subjectOf(state: State): Subject | undefined;
  /** The one decision function: the events that a command leads to, those of the clock first, or the rule that refuses it. */
  decide(state: State, command: Command<Subject>): Decision<State, Event>;
  /** The next state, or undefined when this cannot happen now. */
  evolve(state: State, event: Event): State | undefined;
  /**
   * Where these events lead up to the last of them that tells all before it anew, without the states on the way; how
   * many of them that is. Undefined when there is none.
   */
  leap?(state: State, events: readonly Event[]): { readonly state: State; readonly over: number } | undefined;
  /**
   * Content that speaks of an event by its place, in the count of what somebody sees: with the place in the log. Of what
   * they do not see, a place at which there is nothing.
   */
  placedInLog?(s: Subject, fact: { readonly type: string; readonly data: unknown }, sight: Sight): unknown;
  /** What has happened by itself up to and including a day, in the order of the days. */
  lapses(s: Subject, on: Day): readonly Event[];

  /** All that can happen: the facts, what happens by itself, and what is done to the log itself. */
  readonly eventTypes: readonly string[];
  /** Whether this version knows what an event says. */
  knows(event: Event): boolean;
  /** What a person gave: the content of an event without what was derived from it when it arose. */
  givenOf(event: Event): Readonly<Record<string, unknown>>;
  /** Of what happens by itself: what makes it the same event whoever comes upon it. Undefined of all else. */
  lapseOf(event: Event): readonly string[] | undefined;
  /**
   * What was derived when an event arose and cannot have been; `decided` is the same event as it would arise today.
   * Where it differs and there is no problem, what was derived then stands.
   */
  derivedProblem(s: Subject | undefined, event: Event, decided: Event): Problem | undefined;
  /** For each event of one whole history the revision that it made to somebody: see libs/access/revisions-along.ts. */
  revisionsAlong(events: readonly Event[], sight: Sight): readonly (number | undefined)[];
}
