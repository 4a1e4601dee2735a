import type { Day } from '#calendar';
import type { DeadlineKind, DeadlineState, ReportedDeadline } from '#vocabulary';
import {
  answerOf,
  authorities,
  before,
  byMoment,
  decidedFor,
  dueIn,
  hasLeft,
  inForce,
  isHeld,
  presentAuthorities,
  publishedIn,
  requestState,
  type Advice,
  type Answer,
  type Moment,
  type Response,
  type Trajectory,
} from '#trajectory';

export interface Deadline<Kind extends DeadlineKind = ReportedDeadline> {
  readonly kind: Kind;
  readonly of: string;
  readonly who: string;
  readonly dueOn: Day;
  readonly state: DeadlineState;
}

const done = (on: Day, dueOn: Day): DeadlineState => (on <= dueOn ? 'met' : 'late');
const waiting = (dueOn: Day, asOf: Day): DeadlineState => (asOf > dueOn ? 'overdue' : 'open');

function advice(s: Trajectory, asOf: Day): Deadline[] {
  return Object.values(s.requests).map((r) => {
    const now = requestState(r, asOf);
    const state = {
      submitted: () => done(r.settled?.at.day ?? asOf, r.dueOn),
      declined: () => 'met' as const,
      dropped: () => 'dropped' as const,
      lapsed: () => 'overdue' as const,
      open: () => 'open' as const,
    }[now]();
    return { kind: 'advice', of: r.id, who: r.council, dueOn: r.dueOn, state };
  });
}

function response(s: Trajectory, asOf: Day): Deadline[] {
  return Object.values(s.advices).flatMap((a) =>
    Object.entries(a.responses).flatMap(([who, given]): Deadline[] => {
      // What another adopted before it went on as this one, that one met.
      if (given.adoptedBy !== undefined && !given.taken) return [];
      const { adopted } = given.taken ?? given;
      const dueOn = dueIn(s, a, given);
      if (dueOn === undefined) return [];
      const gone = s.end !== undefined || hasLeft(s, who, asOf) || !inForce(a);
      const state = adopted ? done(adopted.day, dueOn) : gone ? 'dropped' : waiting(dueOn, asOf);
      return [{ kind: 'response', of: a.id, who, dueOn, state }];
    }),
  );
}

function decision(s: Trajectory, id: string, asOf: Day): Deadline[] {
  const dueOn = s.opened.plannedDecisionOn;
  if (dueOn === undefined) return [];
  return s.opened.authorities.flatMap(({ id: who }): Deadline[] => {
    const decided = decidedFor(s, who);
    // What it had not decided is for the one that it goes on as.
    if (s.succeeded[who] && !decided) return [];
    const gone = s.end !== undefined || hasLeft(s, who, asOf);
    const state = decided ? done(decided.at.day, dueOn) : gone ? 'dropped' : waiting(dueOn, asOf);
    return [{ kind: 'decision', of: id, who, dueOn, state }];
  });
}

/** Who keeps what an authority owed: who it goes on as, unless it was done before. */
function keeperOf(s: Trajectory, authority: string, done: Moment | undefined): string {
  const { [authority]: passed } = s.succeeded;
  return !passed || (done && before(done, passed.at)) ? authority : keeperOf(s, passed.to, done);
}

/** Commitments count from the publication of the answer that holds them, and outlive the trajectory. */
const promised = (s: Trajectory) => Object.values(s.commitments).filter((c) => publishedIn(s, c) !== undefined);

const commitment = (s: Trajectory, asOf: Day): Deadline[] =>
  promised(s).flatMap(({ id: of, authority, dueOn, fulfilled }): Deadline[] => {
    if (dueOn === undefined) return [];
    const who = keeperOf(s, authority, fulfilled);
    const state = fulfilled ? done(fulfilled.day, dueOn) : waiting(dueOn, asOf);
    return [{ kind: 'commitment', of, who, dueOn, state }];
  });

/** Published commitments without a day: never overdue. */
export const undated = (s: Trajectory) =>
  promised(s)
    .filter(({ dueOn }) => dueOn === undefined)
    .map(({ id, fulfilled }) => ({ id, state: fulfilled ? ('met' as const) : ('open' as const) }))
    .sort((a, b) => order(a.id, b.id));

/** What was said of when a point will be answered, in the order in which it was published; an answer gives no day. */
function promisesToAnswer({ adoptions }: Response, point: string, answer: Answer | undefined) {
  const left = adoptions.flatMap(({ at, leavesOpen = [] }) =>
    leavesOpen.filter((open) => open.recommendation === point).map(({ until }) => ({ at, until, isAnswer: false })),
  );
  const published = answer?.published;
  const said = answer && published ? answer.versions : [];
  return [
    ...left,
    ...said.map(({ at, verdict, until }, i) => {
      return { at: i === 0 && published ? published : at, until, isAnswer: verdict !== 'held' };
    }),
  ].sort(byMoment);
}

/** What was said of when a point will be answered, by whom that is to be done. */
interface Awaited {
  readonly who: string;
  readonly told: ReturnType<typeof promisesToAnswer>;
}

const answeredIn = (told: Awaited['told']) => told[told.findLastIndex(({ isAnswer }) => !isAnswer) + 1];

/** Of each who still had to answer when it went on as another, what it had said is to be done by that one: once. */
function awaitedOf(s: Trajectory, advice: Advice, point: string): Awaited[] {
  const byWhom = Object.entries(advice.responses).flatMap(([by, response]): Awaited[] => {
    const told = promisesToAnswer(response, point, answerOf(s, by, point));
    const who = keeperOf(s, by, answeredIn(told)?.at);
    // What that one had answered already it is not asked again.
    const own = who === by ? undefined : answerOf(s, who, point);
    const isAnswered = own?.published && !isHeld(own) && before(own.published, s.succeeded[by]?.at ?? own.published);
    return isAnswered ? [] : [{ who, told }];
  });
  return [...Map.groupBy(byWhom, ({ who }) => who)].map(([who, all]) => ({
    who,
    told: all.flatMap(({ told }) => told).sort(byMoment),
  }));
}

/** Points that were left open, or held, until a day: met or late by what is published of them next. */
function answer(s: Trajectory, asOf: Day): Deadline[] {
  return Object.values(s.advices).flatMap((advice) =>
    advice.recommendations.flatMap(({ id: of }) =>
      awaitedOf(s, advice, of).flatMap(({ who, told }): Deadline[] => {
        const dueOn = told.findLast(({ until }) => until !== undefined)?.until;
        if (dueOn === undefined) return [];
        const answered = answeredIn(told);
        const gone = s.end !== undefined || hasLeft(s, who, asOf) || !inForce(advice);
        const state = answered ? done(answered.at.day, dueOn) : gone ? 'dropped' : waiting(dueOn, asOf);
        return [{ kind: 'answer', of, who, dueOn, state }];
      }),
    ),
  );
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * What councils asked to know, once there is a term for it. It is not among what a report lists (dossier-format.md says
 * what that is). Owed by whoever answers for the municipality first.
 */
export function informationDue(s: Trajectory, asOf: Day): Deadline<'information'>[] {
  const [first] = [...presentAuthorities(s), ...authorities(s)];
  return Object.values(s.information).flatMap(({ id: of, council, dueOn, provided }): Deadline<'information'>[] => {
    if (dueOn === undefined || first === undefined) return [];
    const gone = s.end !== undefined || hasLeft(s, council, asOf);
    const state = provided ? done(provided.day, dueOn) : gone ? 'dropped' : waiting(dueOn, asOf);
    return [{ kind: 'information', of, who: first, dueOn, state }];
  });
}

/** Everything that is, was or would have been due: a pure judgement on one day. */
export function deadlinesOf(s: Trajectory, id: string, asOf: Day): Deadline[] {
  const all = [
    ...[...advice(s, asOf), ...response(s, asOf), ...decision(s, id, asOf)],
    ...[...commitment(s, asOf), ...answer(s, asOf)],
  ];
  return all.sort(
    (a, b) => order(a.dueOn, b.dueOn) || order(a.kind, b.kind) || order(a.of, b.of) || order(a.who, b.who),
  );
}
