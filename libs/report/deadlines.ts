import type { Day } from '#calendar';
import type { DeadlineKind, DeadlineState } from '#vocabulary';
import { answerOf, decisionOf, hasLeft, inForce, requestState, type Trajectory } from '#trajectory';

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
function commitment(s: Trajectory, asOf: Day): Deadline[] {
  return Object.values(s.commitments).flatMap((c): Deadline[] => {
    if (!answerOf(s, c.authority, c.recommendation)?.published) return [];
    const state = c.fulfilled ? done(c.fulfilled.day, c.dueOn) : waiting(c.dueOn, asOf);
    return [{ kind: 'commitment', of: c.id, who: c.authority, dueOn: c.dueOn, state }];
  });
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Everything that is, was or would have been due: a pure judgement on one day. */
export function deadlinesOf(s: Trajectory, id: string, asOf: Day): Deadline[] {
  return [...advice(s, asOf), ...response(s, asOf), ...decision(s, id, asOf), ...commitment(s, asOf)].sort(
    (a, b) => order(a.dueOn, b.dueOn) || order(a.kind, b.kind) || order(a.of, b.of) || order(a.who, b.who),
  );
}
