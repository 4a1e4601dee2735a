import type { Day } from '#calendar';
import type { DeadlineKind, DeadlineState } from '#vocabulary';
import {
  answerOf,
  byMoment,
  decisionOf,
  hasLeft,
  inForce,
  publishedIn,
  requestState,
  type Answer,
  type Response,
  type Trajectory,
} from '#trajectory';

export interface Deadline {
  readonly kind: DeadlineKind;
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
    Object.entries(a.responses).map(([who, { dueOn, adopted }]): Deadline => {
      const gone = s.end !== undefined || hasLeft(s, who, asOf) || !inForce(a);
      const state = adopted ? done(adopted.day, dueOn) : gone ? 'dropped' : waiting(dueOn, asOf);
      return { kind: 'response', of: a.id, who, dueOn, state };
    }),
  );
}

function decision(s: Trajectory, id: string, asOf: Day): Deadline[] {
  const dueOn = s.opened.plannedDecisionOn;
  if (dueOn === undefined) return [];
  return s.opened.authorities.map(({ id: who }): Deadline => {
    const decided = decisionOf(s, who);
    const gone = s.end !== undefined || hasLeft(s, who, asOf);
    const state = decided ? done(decided.at.day, dueOn) : gone ? 'dropped' : waiting(dueOn, asOf);
    return { kind: 'decision', of: id, who, dueOn, state };
  });
}

/** Commitments count from the publication of the answer that holds them, and outlive the trajectory. */
const promised = (s: Trajectory) => Object.values(s.commitments).filter((c) => publishedIn(s, c) !== undefined);

const commitment = (s: Trajectory, asOf: Day): Deadline[] =>
  promised(s).flatMap(({ id: of, authority: who, dueOn, fulfilled }): Deadline[] => {
    if (dueOn === undefined) return [];
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

/** Points that were left open, or held, until a day: met or late by what is published of them next. */
function answer(s: Trajectory, asOf: Day): Deadline[] {
  return Object.values(s.advices).flatMap((advice) =>
    Object.entries(advice.responses).flatMap(([who, response]) =>
      advice.recommendations.flatMap(({ id: of }): Deadline[] => {
        const told = promisesToAnswer(response, of, answerOf(s, who, of));
        const dueOn = told.findLast(({ until }) => until !== undefined)?.until;
        if (dueOn === undefined) return [];
        const answered = told.slice(told.findLastIndex(({ isAnswer }) => !isAnswer) + 1)[0];
        const gone = s.end !== undefined || hasLeft(s, who, asOf) || !inForce(advice);
        const state = answered ? done(answered.at.day, dueOn) : gone ? 'dropped' : waiting(dueOn, asOf);
        return [{ kind: 'answer', of, who, dueOn, state }];
      }),
    ),
  );
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

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
