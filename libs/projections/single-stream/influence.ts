import { contentOf } from '#facts';
import { influence, satisfaction } from '#report';
import { date, day, described, fields, list, oneOf, string, whole, type Of } from '#schema';
import {
  ADVICE_ENDS,
  ADVICE_VERDICTS,
  adviceOf,
  answerKey,
  answerOf,
  authorities,
  before,
  byMoment,
  inOrder,
  isPromise,
  currentText,
  FACTS,
  versionAt,
  latest,
  requestsOf,
  type Answer,
  type Moment,
  type Recommendation,
  type Trace,
  type Trajectory,
} from '#trajectory';
import { dated, extension, pointFields, standingFields } from './dated.js';
import type { VisibleTrajectory } from './read.js';

const {
  'recommendation?': _point,
  'authority?': _by,
  'finding?': _found,
  ...traced
} = contentOf(FACTS.InfluenceTraced);
const trace = fields({ on: date, ...traced });

const {
  'recommendation?': _judged,
  'authority?': _whose,
  'finding?': _finding,
  ...judgement
} = contentOf(FACTS.InfluenceJudged);
/** What a council says of what was traced, beside what the municipality says. */
const news = {
  ...whole,
  description: 'How often something had been told of it by then: progress that was reported, a promise that was kept.',
};
const judged = fields({
  on: date,
  ...judgement,
  'news?': news,
  traced: { ...whole, description: 'How many traces there were when it was judged: of a later one it says nothing.' },
});
const { recommendation: _progressed, authority: _at, ...progress } = contentOf(FACTS.ProgressReported);
const progressed = fields({ on: date, ...progress });

// What is revised says why; what is answered first need not.
const {
  'recommendation?': _of,
  'recommendations?': _all,
  authority: _from,
  because,
  ...answered
} = contentOf(FACTS.AnswerRevised);

const thread = fields({
  authority: string,
  'publishedOn?': date,
  'leftOpen?': fields({ on: date, why: string, 'until?': day }),
  'dropped?': {
    ...oneOf(ADVICE_ENDS),
    description: 'Of an advice that was withdrawn or replaced before this was answered: it is owed no more.',
  },
  'versions?': list(fields({ on: date, ...answered, 'because?': because, 'shared?': list(string), 'by?': string })),
  'rejoinders?': list(
    fields({ on: date, council: string, satisfied: satisfaction, 'comment?': string, version: whole, news }),
  ),
  'commitments?': list(
    fields({
      id: string,
      text: string,
      'dueOn?': day,
      postponements: list(extension),
      'fulfilled?': fields({ on: date, evidence: string }),
    }),
  ),
  traces: list(trace),
  'influence?': influence,
  'progress?': list(progressed),
  'judgements?': list(judged),
});

export const recommendationSchema = fields({
  ...pointFields,
  council: string,
  advice: fields({ id: string, on: date, verdict: oneOf(ADVICE_VERDICTS), 'request?': string, ...standingFields }),
  answers: list(thread),
});

const influenceSchema = fields({
  recommendations: list(recommendationSchema),
  findings: list(
    fields({
      id: string,
      text: string,
      on: date,
      traces: list(trace),
      'influence?': influence,
      'judgements?': list(judged),
    }),
  ),
  changedByNoRecommendation: {
    ...list(fields({ 'fromVersion?': whole, toVersion: whole, on: date })),
    description: 'Versions of the text that nothing that was said explains.',
  },
});
export type InfluenceView = Of<typeof influenceSchema>;

const withoutMoment = <T extends Moment>({ day: _day, seq: _seq, nth: _nth, ...rest }: T) => rest;

/** Also of a draft: those who do not see the draft do not see what it promises either. */
function commitmentsOf(s: Trajectory, { commitments }: Answer) {
  return commitments.flatMap((id) => {
    const c = s.commitments[id];
    if (!c) return [];
    const { authority: _by, recommendations: _to, fulfilled, postponements, ...promised } = c;
    const kept = fulfilled && withoutMoment(fulfilled);
    return [{ ...promised, postponements: postponements.map(dated), fulfilled: kept }];
  });
}

/** What councils say of what was traced; nothing stands there when nobody said anything. */
const judgedIn = (s: Trajectory, key: string, traces: readonly Trace[], newsAt?: (at: Moment) => number) =>
  s.judgements[key] && {
    judgements: s.judgements[key].toSorted(byMoment).map((judgement) => ({
      ...dated(judgement),
      traced: traces.filter(({ at }) => before(at, judgement.at)).length,
      ...(newsAt && { news: newsAt(judgement.at) }),
    })),
  };

/** How often something was told of an answer before a moment: each time its council is asked again. */
function newsOf(s: Trajectory, authority: string, recommendation: string): (at: Moment) => number {
  const progress = (s.progress[answerKey(authority, recommendation)] ?? []).map(({ at }) => at);
  const promised = answerOf(s, authority, recommendation)?.commitments ?? [];
  const told = [...progress, ...promised.flatMap((id) => s.commitments[id]?.fulfilled ?? [])];
  return (at) => told.filter((one) => before(one, at)).length;
}

/** What was told of it since. */
function saidSince(s: Trajectory, key: string, newsAt: (at: Moment) => number) {
  const progress = s.progress[key];
  return {
    ...(progress && { progress: progress.toSorted(byMoment).map(dated) }),
    ...judgedIn(s, key, s.traces[key] ?? [], newsAt),
  };
}

/** That the response left this point open, and why. */
function leftOpenOf(s: Trajectory, authority: string, recommendation: string) {
  const left = adviceOf(s, recommendation)?.responses[authority]?.leftOpen[recommendation];
  if (!left) return undefined;
  const { by: _, ...said } = left;
  return { ...dated(said), why: left.why ?? '' };
}

function answerThread(s: Trajectory, authority: string, recommendation: string) {
  const answer = answerOf(s, authority, recommendation);
  const key = answerKey(authority, recommendation);
  const traces = s.traces[key] ?? [];
  const newsAt = newsOf(s, authority, recommendation);
  const since = saidSince(s, key, newsAt);
  const leftOpen = leftOpenOf(s, authority, recommendation);
  const dropped = answer?.published ? undefined : adviceOf(s, recommendation)?.gone?.how;
  if (!answer) return { authority, leftOpen, dropped, traces: traces.map(dated), ...since };
  const promised = answer.published !== undefined && isPromise(currentText(answer).verdict);
  const version = versionAt(answer);
  return {
    authority,
    publishedOn: answer.published?.on,
    leftOpen,
    dropped,
    /** The answer, then each revision of it with why: old and new stay readable. */
    versions: answer.versions.map(dated),
    /** Each with the version that it judges, counted from 1: what is said of an answer is not said of its revision. */
    rejoinders: answer.rejoinders.map((rejoinder) => ({
      ...dated(rejoinder),
      version: version(rejoinder.at),
      news: newsAt(rejoinder.at),
    })),
    commitments: commitmentsOf(s, answer),
    traces: traces.map(dated),
    influence: latest(traces)?.effect ?? (promised ? ('untraced' as const) : undefined),
    ...since,
  };
}

/** Those it is addressed to, and whoever answered: an authority that came later owes nothing on what was said before. */
const threadsOf = (s: Trajectory, { id, to }: Pick<Recommendation, 'id' | 'to'>) =>
  authorities(s).filter((authority) => to.includes(authority) || answerOf(s, authority, id));

/** The way of every recommendation, from the one who said it to where it can be found. */
const recommendationsOf = (s: Trajectory) =>
  inOrder(s.advices)
    .flatMap((advice) => advice.recommendations.map((point) => ({ ...point, advice })))
    .sort(byMoment)
    .map(({ advice, at, ...point }) => ({
      ...point,
      on: at.on,
      council: advice.council,
      advice: {
        ...{ id: advice.id, on: advice.at.on, verdict: advice.verdict, request: requestsOf(advice)[0] },
        ...{
          onBehalf: advice.onBehalf,
          confirmedOn: advice.confirmed?.on,
          with: advice.with,
          minority: advice.minority,
          gone: advice.gone && dated(advice.gone),
        },
      },
      answers: threadsOf(s, point).map((authority) => answerThread(s, authority, point.id)),
    }));

/** Versions of the text that no recommendation and no finding accounts for. */
function unexplained(s: Trajectory) {
  const traces: readonly Trace[] = [
    ...Object.values(s.traces).flat(),
    ...Object.values(s.findings).flatMap((f) => f.traces),
  ];
  const explained = new Set([
    ...traces.filter((t) => t.effect === 'text').map((t) => t.toVersion),
    ...s.explanations.map(({ toVersion }) => toVersion),
  ]);
  const drafts = [...s.drafts].sort((a, b) => a.version - b.version);
  return drafts.flatMap(({ version, at }, i) =>
    i > 0 && !explained.has(version) ? [{ fromVersion: drafts[i - 1]?.version, toVersion: version, on: at.on }] : [],
  );
}

/** What became of what was said: recommendations, findings, and changes that nothing that was said explains. */
export const influenceView = described(influenceSchema, ({ state: s }: VisibleTrajectory) => ({
  recommendations: recommendationsOf(s),
  findings: inOrder(s.findings).map(({ traces, ...finding }) => ({
    ...dated(finding),
    traces: traces.map(dated),
    influence: latest(traces)?.effect,
    ...judgedIn(s, finding.id, traces),
  })),
  changedByNoRecommendation: unexplained(s),
}));
