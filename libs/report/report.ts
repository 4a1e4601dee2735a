import type { Flag } from '#vocabulary';
import { daysBetween, type Day } from '#calendar';
import { described } from '#schema';
import {
  ANSWER_VERDICTS,
  answerKey,
  adviceOf,
  answerOf,
  authorities,
  before,
  countedFor,
  councilsOf,
  byMoment,
  currentText,
  decidedFor,
  decisions,
  decisionState,
  disputeState,
  hasLeft,
  heirOf,
  inForce,
  inOrder,
  isDropped,
  isHeld,
  isPromise,
  isRefusal,
  latest,
  nameOf,
  requestsOf,
  requestState,
  sharedWith,
  stageOf,
  foldByDate,
  untraced,
  type Advice,
  type Answer,
  type AnswerVerdict,
  type TrajectoryOnDay,
  type AdviceRequest,
  type Trajectory,
  type TrajectoryEvent,
} from '#trajectory';
import { deadlinesOf, undated, type Deadline } from './deadlines.js';
import { reportSchema } from './schema.js';

const allRecommendations = (s: Trajectory) =>
  inOrder(s.advices).flatMap((advice) => advice.recommendations.map((r) => ({ ...r, advice })));

const ordered = (s: Trajectory) => allRecommendations(s).sort(byMoment);

/** The verdicts that its definition knows. */
const verdictsOf = (s: Trajectory) => ANSWER_VERDICTS.filter((verdict) => s.definition >= 2 || verdict !== 'held');

function tally(s: Trajectory) {
  return Object.fromEntries(
    authorities(s).map((authority) => {
      const counts = Object.fromEntries(verdictsOf(s).map((v) => [v, 0])) as Record<AnswerVerdict, number>;
      let open = 0;
      const points = inOrder(s.advices).flatMap((advice) => countedFor(s, authority, advice));
      for (const { id } of points) {
        const answer = answerOf(s, authority, id);
        if (answer?.published) counts[currentText(answer).verdict]++;
        else open++;
      }
      return [authority, { ...counts, open, total: points.length }];
    }),
  );
}

function answer(s: Trajectory, given: Answer) {
  const { verdict, reason, until, reservation } = currentText(given);
  const shared = sharedWith(s, given);
  const trace = latest(s.traces[answerKey(given.authority, given.recommendation)] ?? []);
  const promised = given.published !== undefined && isPromise(verdict);
  const influence = trace?.effect ?? (promised ? ('untraced' as const) : undefined);
  const satisfied = latest(given.rejoinders)?.satisfied;
  const key = answerKey(given.authority, given.recommendation);
  const progress = latest(s.progress[key] ?? [])?.state;
  const recognised = latest(s.judgements[key] ?? [])?.recognised;
  return {
    authority: given.authority,
    verdict,
    ...(reason !== undefined && { reason }),
    published: given.published !== undefined,
    revisions: given.versions.length - 1,
    ...(influence && { influence }),
    ...(satisfied !== undefined && { satisfied }),
    ...(progress && { progress }),
    ...(recognised && { recognised }),
    ...(until !== undefined && { until }),
    ...(reservation !== undefined && { reservation }),
    ...(shared.length > 0 && { shared }),
  };
}

/** By whom a point was left open, and why. */
function leftOpen(s: Trajectory, recommendation: string) {
  const responses = adviceOf(s, recommendation)?.responses ?? {};
  const left = authorities(s).flatMap((authority) => {
    const open = responses[authority]?.leftOpen[recommendation];
    if (!open) return [];
    const { why = '', until, at, by = authority } = open;
    return [{ authority: by, on: at.on, why, ...(until !== undefined && { until }) }];
  });
  return left.length > 0 ? { leftOpen: left } : {};
}

/** Which authorities go on as another, first things first. */
const successionsOf = (s: Trajectory) =>
  Object.entries(s.succeeded)
    .map(([from, succession]) => ({ from, ...succession }))
    .sort(byMoment)
    .map(({ from, to, at, reason }) => ({ from, to, on: at.on, reason }));

/** What was refused, and what nobody answered: it stays in the register. */
function register(s: Trajectory): string[] {
  return ordered(s)
    .filter(({ id, to, advice }) =>
      authorities(s).some((authority) => {
        const given = answerOf(s, authority, id);
        if (!given?.published) return inForce(advice) && to.includes(authority) && !hasLeft(s, authority);
        return isRefusal(currentText(given).verdict) || isHeld(given);
      }),
    )
    .map(({ id }) => id);
}

/** How early the councils were asked (docs/law.md, duty of early advice); null where nothing was asked. */
export function earlinessOf(s: Trajectory) {
  const named = s.involvements.flatMap((i) => i.groupsMissing);
  const reached = new Set(s.involvements.flatMap((i) => i.groupsReached));
  const groupsMissing = [...new Set(named)].filter((group) => !reached.has(group)).sort();
  const [first] = inOrder(s.requests);
  if (!first) return { maturityAtRequest: null, daysGiven: null, involvements: null, groupsMissing };
  return { ...earlinessOfRequest(s, first), groupsMissing };
}

/** How finished the text was that it is about, how long the council had, and how often people were heard before. */
export function earlinessOfRequest(s: Trajectory, request: AdviceRequest) {
  const drafts = s.drafts.filter((d) => before(d.at, request.at));
  const draft = s.drafts.find((d) => d.version === request.draftVersion) ?? latest(drafts);
  return {
    maturityAtRequest: draft?.maturity ?? null,
    daysGiven: daysBetween(request.at.day, request.firstDueOn),
    involvements: s.involvements.filter((i) => before(i.at, request.at)).length,
  };
}

/** Whether a council of the one is another than one of the other. */
const areApart = (a: Advice, b: Advice) => new Set([...councilsOf(a), ...councilsOf(b)]).size > 1;

/** Whether an adopted response left a point open that is still without a published answer; of what is gone none is. */
const leavesOpen = (s: Trajectory) =>
  Object.values(s.advices)
    .filter((advice) => inForce(advice))
    .some(({ responses }) => Object.values(responses).some(({ leftOpen }) => Object.keys(leftOpen).length > 0));

function conflicting(s: Trajectory): boolean {
  const advices = Object.values(s.advices).filter((advice) => inForce(advice));
  return advices.some(
    (a) => a.verdict === 'negative' && advices.some((b) => b.verdict.startsWith('positive') && areApart(a, b)),
  );
}

function flags({ state: s, flags: told }: TrajectoryOnDay, deadlines: readonly Deadline[]): Flag[] {
  const [first] = inOrder(s.requests);
  // What an advice raised, it raises until it is withdrawn or replaced.
  const standing = Object.values(s.advices).filter((advice) => inForce(advice));
  const advised = new Set(standing.flatMap(requestsOf));
  const answerable = new Set(standing.map(({ id }) => id));
  const found: [Flag, boolean][] = [
    ['answers-left-open', leavesOpen(s)],
    ['adopted-not-traced', untraced(s).some((a) => decidedFor(s, heirOf(s, a.authority)) !== undefined)],
    ['conflicting-verdicts', conflicting(s)],
    ['late-advice', deadlines.some((d) => d.kind === 'advice' && d.state === 'late' && advised.has(d.of))],
    ['late-response', deadlines.some((d) => d.kind === 'response' && d.state === 'late' && answerable.has(d.of))],
    ['no-involvement', first !== undefined && !s.involvements.some((i) => before(i.at, first.at))],
    ['response-overdue', deadlines.some((d) => d.kind === 'response' && d.state === 'overdue')],
  ];
  return [...told, ...found.filter(([, is]) => is).map(([flag]) => flag)].sort();
}

/**
 * The dossier report: where a dossier stood on a day, with everything that can be counted about it.
 * Undefined when it was not open yet. Its exact meaning stands in docs/dossier-format.md.
 */
export function report(id: string, events: readonly TrajectoryEvent[], asOf: Day) {
  const told = foldByDate(events, asOf);
  return told && reportOf(id, told, asOf);
}

/** The same, of what was told already. */
export const reportOf = described(reportSchema, (id: string, told: TrajectoryOnDay, asOf: Day, knownOn?: Day) => {
  const s = told.state;
  const deadlines = deadlinesOf(s, id, asOf);
  return {
    id,
    asOf,
    ...(knownOn !== undefined && { knownOn }),
    title: s.opened.title,
    ...(s.opened.constructed && { constructed: true }),
    stage: stageOf(s, asOf),
    decision: {
      state: decisionState(s),
      taken: decisions(s).map(({ authority, at, by, outcome }) => ({ authority, on: at.on, by, outcome })),
    },
    dispute: disputeState(s),
    requests: inOrder(s.requests).map((r) => {
      const state = requestState(r, asOf);
      const settledOn = state === 'submitted' || state === 'declined' ? r.settled?.at.on : undefined;
      return {
        id: r.id,
        council: r.council,
        requestedOn: r.at.on,
        dueOn: r.dueOn,
        state,
        ...(settledOn && { settledOn }),
      };
    }),
    tally: tally(s),
    recommendations: ordered(s).map(({ id: rec, text, number, minority, repeats, passage, advice, ...point }) => ({
      id: rec,
      council: advice.council,
      ...(advice.with && { with: councilsOf(advice).slice(1) }),
      text,
      ...(number !== undefined && { number }),
      ...(point.for && { for: point.for }),
      ...(minority && { minority }),
      ...(repeats && { repeats }),
      ...(passage && { passage }),
      ...(isDropped(s, advice, { id: rec, text, ...point }) && { dropped: advice.gone?.how }),
      ...leftOpen(s, rec),
      answers: authorities(s).flatMap((authority) => {
        const given = answerOf(s, authority, rec);
        return given ? [answer(s, given)] : [];
      }),
    })),
    findings: inOrder(s.findings).map((f) => {
      const influence = latest(f.traces)?.effect;
      const recognised = latest(s.judgements[f.id] ?? [])?.recognised;
      return { id: f.id, ...(influence && { influence }), ...(recognised && { recognised }) };
    }),
    register: register(s),
    deadlines,
    commitments: [
      ...deadlines.filter((d) => d.kind === 'commitment').map(({ of, dueOn, state }) => ({ id: of, dueOn, state })),
      ...undated(s),
    ],
    sharedWithRaad: Object.entries(s.shared)
      .map(([advice, at]) => ({ advice, at }))
      .sort(byMoment)
      .map(({ advice }) => advice),
    earliness: earlinessOf(s),
    ...(s.raadActs.length > 0 && {
      raad: s.raadActs.toSorted(byMoment).map(({ at, kind, title, outcome, recommendations = [] }) => {
        return { on: at.on, kind, title, outcome, recommendations };
      }),
    }),
    ...(Object.keys(s.succeeded).length > 0 && { successions: successionsOf(s) }),
    ...(s.corrections.length > 0 && {
      corrections: s.corrections.map(({ of, at, how, because }) => {
        return { of: of === 0 ? id : nameOf(s.log, of), on: at.on, how, because };
      }),
    }),
    flags: flags(told, deadlines),
  };
});
