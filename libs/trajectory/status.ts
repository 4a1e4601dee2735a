import type { Day } from '#calendar';
import { isPromise } from './facts/index.js';
import { answerKey, before, byMoment } from './state.js';
import type { Advice, AdviceRequest, Answer, AnswerText, Decision, Moment, Rejoinder, Trajectory } from './state.js';

/** What follows from the facts; nothing of it is stored. */

/** Worked out once for each value, which never changes: the machine asks the same after every event. */
function onceFor<K extends object, V>(work: (value: K) => V): (value: K) => V {
  const known = new WeakMap<K, V>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const found = work(value);
    known.set(value, found);
    return found;
  };
}

export type RequestState = 'open' | 'submitted' | 'declined' | 'lapsed' | 'dropped';

/** How a request stood on a day, also when the clock has not been recorded up to that day. */
export function requestState(request: AdviceRequest, on: Day): RequestState {
  if (request.settled && request.settled.at.day <= on) return request.settled.how;
  return on > request.dueOn ? 'lapsed' : 'open';
}

/** Whether the log says that an answer to this request is still awaited. */
export const isOut = (request: AdviceRequest) => !request.settled && request.lapsedAt !== request.dueOn;

export const latest = <T extends { readonly at: Moment }>(list: readonly T[]): T | undefined =>
  list.reduce<T | undefined>((last, next) => (last && before(next.at, last.at) ? last : next), undefined);

export const inOrder = <T extends { readonly at: Moment }>(list: Readonly<Record<string, T>>): T[] =>
  Object.values(list).sort(byMoment);

export const hasLeft = (s: Trajectory, participant: string, on?: Day) => {
  const left = s.left[participant];
  return left !== undefined && (on === undefined || left.day <= on);
};

export const authorities = (s: Trajectory) => s.opened.authorities.map((a) => a.id);
export const presentAuthorities = (s: Trajectory) => authorities(s).filter((id) => !hasLeft(s, id));
export const isAuthority = (s: Trajectory, id: string) => s.opened.authorities.some((a) => a.id === id);
export const isCouncil = (s: Trajectory, id: string) => s.opened.councils.some((c) => c.id === id);

/** Authorities that still owe this advice their response. */
export const awaiting = (s: Trajectory, advice: Advice) =>
  presentAuthorities(s).filter((id) => advice.responses[id] && !advice.responses[id].adopted);

const unadopted = onceFor((advice: Advice) =>
  Object.entries(advice.responses).flatMap(([id, { adopted }]) => (adopted ? [] : [id])),
);
const isAwaited = (s: Trajectory, advice: Advice) => unadopted(advice).some((id) => !hasLeft(s, id));

export const answerOf = (s: Trajectory, authority: string, recommendation: string): Answer | undefined =>
  s.answers[answerKey(authority, recommendation)];

/** What the authority says now: the last revision, or the draft. */
export const currentText = (answer: Answer): AnswerText => answer.versions.at(-1) as AnswerText;

/** Which version of an answer stood at a moment, counted from 1: an answer may be judged as often as it was revised. */
export function versionAt({ versions }: Answer): (at: Moment) => number {
  const made = versions.toSorted(byMoment);
  return (at) => {
    let [from, until] = [0, made.length];
    while (from < until) {
      const middle = (from + until) >> 1;
      if (before((made[middle] as AnswerText).at, at)) from = middle + 1;
      else until = middle;
    }
    return Math.max(1, from);
  };
}

/** What the council says of an answer as it stands; of what was revised since, it has said nothing. */
export function judgementOf(answer: Answer): Rejoinder | undefined {
  const last = latest(answer.rejoinders);
  return last && versionAt(answer)(last.at) === answer.versions.length ? last : undefined;
}

export const unanswered = (s: Trajectory, authority: string, advice: Advice) =>
  advice.recommendations.filter(({ id }) => !answerOf(s, authority, id)).map(({ id }) => id);

/** Published answers that promise a change, without a trace of it. */
export const untraced = (s: Trajectory, on?: Day): Answer[] =>
  Object.values(s.answers).filter((answer) => {
    if (!answer.published || !isPromise(currentText(answer).verdict)) return false;
    const traces = s.traces[answerKey(answer.authority, answer.recommendation)] ?? [];
    return !traces.some((trace) => on === undefined || trace.at.day <= on);
  });

/** The decision that stands: the last one of this authority that is not a postponement. */
export const decisionOf = (s: Trajectory, authority: string): Decision | undefined =>
  latest(s.decisions.filter((d) => d.authority === authority && d.outcome !== 'postponed'));

export const decisions = (s: Trajectory): Decision[] =>
  authorities(s)
    .flatMap((id) => decisionOf(s, id) ?? [])
    .sort(byMoment);

const decidedIn = onceFor(
  (decisions: readonly Decision[]) =>
    new Set(decisions.filter(({ outcome }) => outcome !== 'postponed').map(({ authority }) => authority)),
);
export const undecided = (s: Trajectory) => presentAuthorities(s).filter((id) => !decidedIn(s.decisions).has(id));

export type DecisionState = 'open' | 'partly' | 'taken';
export function decisionState(s: Trajectory): DecisionState {
  if (decisions(s).length === 0) return 'open';
  return undecided(s).length === 0 ? 'taken' : 'partly';
}

export type Stage = 'draft' | 'involvement' | 'advice' | 'response' | 'influence' | 'closed' | 'withdrawn';

/** The stage, derived from what happened. Without a day: as the log has it; with one, as the clock would. */
export const stageOf = (s: Trajectory, on?: Day): Stage => (on === undefined ? stageInLog(s) : stageOn(s, on));

const stageInLog = onceFor((s: Trajectory) => stageOn(s));

function stageOn(s: Trajectory, on?: Day): Stage {
  if (s.end) return s.end.how === 'withdrawn' ? 'withdrawn' : 'closed';
  const requests = Object.values(s.requests);
  const advices = Object.values(s.advices);
  const open = (r: AdviceRequest) => (on === undefined ? isOut(r) : requestState(r, on) === 'open');
  if (requests.some(open)) return 'advice';
  if (advices.length === 0 && s.opened.kind === 'unsolicited') return 'advice';
  if (advices.length === 0 && requests.length === 0) return s.involvements.length > 0 ? 'involvement' : 'draft';
  return advices.some((advice) => isAwaited(s, advice)) ? 'response' : 'influence';
}

export type DisputeState = 'none' | 'raised' | 'settled';
export function disputeState(s: Trajectory): DisputeState {
  const last = s.disputes.at(-1);
  if (!last) return 'none';
  return last.settled ? 'settled' : 'raised';
}

/** The last thing that a participant did itself; it cannot have left before that. */
export function lastActOf(s: Trajectory, participant: string): Moment | undefined {
  const moments = [
    ...Object.values(s.advices).flatMap((a) => [
      ...(a.council === participant ? [a.at] : []),
      ...(a.responses[participant]?.adopted ? [a.responses[participant].adopted] : []),
    ]),
    ...Object.values(s.information)
      .filter((i) => i.council === participant)
      .map((i) => i.at),
    ...s.disputes.filter((d) => d.council === participant).map((d) => d.raised),
    ...s.decisions.filter((d) => d.authority === participant).map((d) => d.at),
    ...s.evaluations.filter((e) => e.by === participant).map((e) => e.at),
  ];
  return latest(moments.map((at) => ({ at })))?.at;
}
