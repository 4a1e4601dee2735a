import type { Facts } from '../facts/index.js';
import { withEntry } from './in-place.js';
import type { Recorder } from './recorder.js';
import { answerKey } from '../state.js';
import type { Advice, Answer, AnswerText, Commitment, Finding, Moment, Response, Trajectory } from '../state.js';

const response = (s: Trajectory, adviceId: string, authority: string, change: Partial<Response>) => {
  const advice = s.advices[adviceId] as Advice;
  const changed = { ...(advice.responses[authority] as Response), ...change };
  return { ...s.advices, [adviceId]: { ...advice, responses: { ...advice.responses, [authority]: changed } } };
};

const textOf = (data: Facts['AnswerDrafted'] | Facts['AnswerRevised'], at: Moment): AnswerText => {
  const { verdict, reason, adoptedPart, referredTo, plainReason } = data;
  const because = 'because' in data ? data.because : undefined;
  return { verdict, reason, adoptedPart, referredTo, plainReason, because, at };
};

export const recordAnswer: Recorder<
  | 'AnswerDrafted'
  | 'ResponseTermExtended'
  | 'ResponseAdopted'
  | 'RejoinderGiven'
  | 'AnswerRevised'
  | 'InfluenceTraced'
  | 'CommitmentFulfilled'
  | 'CommitmentPostponed'
> = {
  AnswerDrafted: (s, data, at) => {
    const { authority, recommendation, commitments = [] } = data;
    const key = answerKey(authority, recommendation);
    const dropped = s.answers[key]?.commitments ?? [];
    const answer: Answer = {
      authority,
      recommendation,
      advice: s.recommendations[recommendation] as string,
      versions: [textOf(data, at)],
      commitments: [...new Set(commitments.map(({ id }) => id))],
      rejoinders: [],
    };
    const answers = withEntry(s.answers, key, answer);
    // Most answers promise nothing: then only they are copied, of which a large dossier has thousands.
    if (commitments.length === 0 && dropped.length === 0) return { answers };
    const kept = Object.entries(s.commitments).filter(([id]) => !dropped.includes(id));
    const promised = commitments.map((c) => [c.id, { ...c, authority, recommendation, postponements: [] }] as const);
    return {
      ids: { ...s.ids, ...Object.fromEntries(commitments.map(({ id }) => [id, 'commitment' as const])) },
      promisedIn: { ...s.promisedIn, ...Object.fromEntries(commitments.map(({ id }) => [id, key])) },
      answers,
      commitments: Object.fromEntries<Commitment>([...kept, ...promised]),
    };
  },

  ResponseTermExtended: (s, { advice, authority, until, reason }, at) => {
    const current = (s.advices[advice] as Advice).responses[authority] as Response;
    const extensions = [...current.extensions, { at, from: current.dueOn, until, reason }];
    return { advices: response(s, advice, authority, { dueOn: until, extensions }) };
  },

  ResponseAdopted: (s, { advice, authority }, at) => {
    const published: Record<string, Answer> = {};
    for (const { id } of (s.advices[advice] as Advice).recommendations) {
      const answer = s.answers[answerKey(authority, id)];
      if (answer) published[answerKey(authority, id)] = { ...answer, published: at };
    }
    return { advices: response(s, advice, authority, { adopted: at }), answers: { ...s.answers, ...published } };
  },

  RejoinderGiven: (s, { advice, answers: points }, at) => {
    const answers = { ...s.answers };
    for (const { recommendation, authority, satisfied, comment } of points) {
      for (const [id, { adopted }] of Object.entries((s.advices[advice] as Advice).responses)) {
        const answer = answers[answerKey(id, recommendation)];
        if (!answer || !adopted || adopted.day > at.day || (authority ?? id) !== id) continue;
        const rejoinders = [...answer.rejoinders, { at, satisfied, comment }];
        answers[answerKey(id, recommendation)] = { ...answer, rejoinders };
      }
    }
    return { answers };
  },

  AnswerRevised: (s, data, at) => {
    const key = answerKey(data.authority, data.recommendation);
    const answer = s.answers[key] as Answer;
    const [first, ...rest] = answer.versions;
    return { answers: withEntry(s.answers, key, { ...answer, versions: [first, ...rest, textOf(data, at)] }) };
  },

  InfluenceTraced: (s, { recommendation, authority, finding: findingId, ...how }, at) => {
    const trace = { ...how, at };
    if (findingId !== undefined) {
      const finding = s.findings[findingId] as Finding;
      return { findings: { ...s.findings, [findingId]: { ...finding, traces: [...finding.traces, trace] } } };
    }
    const key = answerKey(authority as string, recommendation as string);
    return { traces: withEntry(s.traces, key, [...(s.traces[key] ?? []), trace]) };
  },

  CommitmentFulfilled: (s, { commitment: id, evidence }, at) => ({
    commitments: { ...s.commitments, [id]: { ...(s.commitments[id] as Commitment), fulfilled: { ...at, evidence } } },
  }),

  CommitmentPostponed: (s, { commitment: id, dueOn, reason }, at) => {
    const current = s.commitments[id] as Commitment;
    const postponements = [...current.postponements, { at, from: current.dueOn, until: dueOn, reason }];
    return { commitments: { ...s.commitments, [id]: { ...current, dueOn, postponements } } };
  },
};
