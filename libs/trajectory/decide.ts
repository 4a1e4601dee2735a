import { dueDate, firstDay, lastDay, type Day, type DueDate, type PartialDate, type Term } from '#calendar';
import type { Derived, TrajectoryEvent } from './events.js';
import { isFactType, type Fact, type FactType, type Facts, type Settings } from './facts/index.js';
import { CURRENT_DEFINITION, evolve, trajectoryOf, type State } from './machine/evolve.js';
import { guards } from './machine/guards.js';
import { guardsFor } from './machine/structure.js';
import { problem, type Problem, reject, type Rejection, short } from '#facts';
import { contentProblems } from './rules/index.js';
import { momentProblems, type When } from './rules/moment.js';
import { openingProblems } from './opening/rules.js';
import { openingSize, sizeProblems } from './rules/size.js';
import { shape } from './facts/index.js';
import { lapses } from './advising/clock.js';
import type { Trajectory } from './state.js';

/** What somebody wants to record: the name of the fact, its content as given, and when it happened. */
export interface Command {
  readonly type: string;
  readonly data: unknown;
  /** As written: a day, a month or a year. */
  readonly occurredOn: PartialDate;
  /** The day of recording. */
  readonly today: Day;
  /** How a month or year is reckoned; without it its last day, or today when that comes first. */
  readonly day?: Day;
  /** In a file: the latest first day of the facts before this one. */
  readonly notBefore?: Day;
  /** Who may do this: asked once the content has its shape, before any other rule. */
  readonly may?: (fact: Fact, s: Trajectory | undefined) => Problem | undefined;
}

export type Decision =
  | { readonly ok: true; readonly events: readonly TrajectoryEvent[]; readonly state: State }
  | { readonly ok: false; readonly rejection: Rejection };

export const SIX_WEEKS = { weeks: 6 } as const;

/** Which of the municipality's standing terms holds when none is given. */
export type DueKind = 'adviceTerm' | 'responseTerm';

/** A term counted by the rules that the trajectory was opened with, and why it ends on that day. */
export function dueBy(settings: Settings | undefined, start: Day, term: Term | undefined, kind: DueKind): DueDate {
  const standing = settings?.[kind] as Term | undefined;
  return dueDate(start, term ?? standing ?? SIX_WEEKS, {
    termijnenwet: settings?.termijnenwet ?? true,
    recess: settings?.recess ?? [],
  });
}

/** What is fixed when each of these arises; exhaustive by its type. */
type Derive<Data, Fixed> = (s: Trajectory | undefined, data: Data, day: Day) => Fixed;
const derive: { readonly [T in keyof Derived]: Derive<Facts[T], Derived[T]> } = {
  TrajectoryOpened: () => ({ definition: CURRENT_DEFINITION }),
  AdviceRequested: (s, { term }, day) => ({
    dueOn: dueBy(s?.opened.settings, day, term as Term | undefined, 'adviceTerm').dueOn,
  }),
  AdviceSubmitted: (s, _, day) => ({
    responseDueOn: dueBy(s?.opened.settings, day, undefined, 'responseTerm').dueOn,
  }),
};

/** The event that a fact becomes: its content, and the due date that it sets. */
function toEvent(s: Trajectory | undefined, { type, data }: Fact, { occurredOn, day }: When): TrajectoryEvent {
  const fixed = (derive as Partial<Record<FactType, Derive<never, object>>>)[type];
  return { type, data: { ...data, ...fixed?.(s, data as never, day) }, occurredOn, day } as TrajectoryEvent;
}

function advance(state: State, events: readonly TrajectoryEvent[]): State {
  return events.reduce((s, event) => {
    const next = evolve(s, event);
    if (!next) throw new TypeError(`the machine refuses its own clock: ${event.type}`);
    return next;
  }, state);
}

/** Why the machine does not accept this event: each guard that does not hold, in its own words. */
function refusals(s: Trajectory, event: TrajectoryEvent): Problem[] {
  return guardsFor(event.type)
    .map((name) => guards[name])
    .filter((guard) => !guard.holds(s, event))
    .map((guard) => problem(guard.code, `dit kan nu niet: ${guard.why(s, event)}`));
}

function whenOf(command: Command): When {
  const { occurredOn, today, notBefore } = command;
  const last = lastDay(occurredOn);
  // A trajectory is open from the first day of a month or year: nothing in it may come before.
  const day = command.day ?? (command.type === 'TrajectoryOpened' ? firstDay(occurredOn) : last < today ? last : today);
  return { occurredOn, day, today, notBefore };
}

/**
 * The one decision function. Judges a command by what happened before, and gives the events that it
 * leads to, those of the clock first; or the rule that refuses it.
 */
export function decide(state: State, command: Command): Decision {
  const refuse = (problems: readonly Problem[]): Decision => ({ ok: false, rejection: reject(problems) });
  if (!isFactType(command.type))
    return refuse([problem('invalid', `${short(command.type)} is geen bekend feit`, 'type')]);
  const shaped = shape(command.type, command.data);
  if (!shaped.ok) return refuse(shaped.problems);
  const fact = { type: command.type, data: shaped.data } as Fact;
  const when = whenOf(command);

  const before = trajectoryOf(state);
  const denied = (before ?? fact.type === 'TrajectoryOpened') ? command.may?.(fact, before) : undefined;
  if (denied) return refuse([denied]);
  if (fact.type === 'TrajectoryOpened') {
    const much = openingSize(fact.data);
    return much.length > 0 ? refuse(much) : open(state, fact, when);
  }
  if (!before) return refuse([problem('unknown-id', 'dit traject bestaat niet')]);

  // Before any rule looks at what it says, or at all that is there.
  const much = sizeProblems(before, fact);
  if (much.length > 0) return refuse(much);

  const clock = lapses(before, when.day);
  const now = advance(state, clock);
  const current = trajectoryOf(now) as Trajectory;
  const problems = [...momentProblems(current, when), ...contentProblems(current, fact, when)];
  if (problems.some((p) => UNFIT.has(p.code))) return refuse(problems);
  const event = toEvent(current, fact, when);
  const next = evolve(now, event);
  if (!next) problems.push(...refusals(current, event));
  if (!next && problems.length === 0) problems.push(problem('not-allowed-now', 'dit kan in deze fase niet'));
  if (!next || problems.length > 0) return refuse(problems);
  return { ok: true, events: [...clock, event], state: next };
}

// With these there is nothing for the guards to look at, or no day on which to look; no guard's code comes before them.
const UNFIT: ReadonlySet<string> = new Set(['invalid', 'unknown-id', 'not-asked', 'not-addressed', 'date-in-future']);

function open(state: State, fact: Fact<'TrajectoryOpened'>, when: When): Decision {
  const problems = [...openingProblems(fact.data, when), ...momentProblems(undefined, when)].filter(
    (found) => found !== false && found !== undefined,
  );
  if (trajectoryOf(state)) problems.push(problem('duplicate-id', 'er is al een traject met dit id', 'id'));
  if (problems.length > 0) return { ok: false, rejection: reject(problems) };
  const event = toEvent(undefined, fact, when);
  const next = evolve(state, event);
  if (!next) throw new TypeError('the machine refuses to open');
  return { ok: true, events: [event], state: next };
}

export type { FactType, Facts };
