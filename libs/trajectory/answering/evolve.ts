import type { answering } from './facts.js';
import type { Facts } from '../facts/index.js';
import { withEntries, withEntry, withItem, withoutEntries } from '#facts';
import type { Advice } from '../advising/state.js';
import { type Answer, answerKey, type AnswerText, type Response } from './state.js';
import type { Moment } from '../moment.js';
import type { Evolve, Trajectory } from '../state.js';
import type { Commitment } from '../tracing/state.js';

const response = (s: Trajectory, adviceId: string, authority: string, change: Partial<Response>) => {
  const advice = s.advices[adviceId] as Advice;
  const changed = { ...(advice.responses[authority] as Response), ...change };
  const responses = withEntry(advice.responses, authority, changed);
  return withEntry(s.advices, adviceId, { ...advice, responses });
};

/** All that it says: what is named field by field is forgotten when its class gets another. */
const textOf = (data: Facts['AnswerDrafted'] | Facts['AnswerRevised'], at: Moment): AnswerText => {
  const { authority: _by, recommendation: _to, ...said } = data;
  return { ...said, at };
};

export const evolveAnswering: Evolve<keyof typeof answering> = {
  AnswerDrafted: (s, data, at) => {
    const { commitments = [], ...said } = data;
    const { authority, recommendation } = said;
    const key = answerKey(authority, recommendation);
    const dropped = s.answers[key]?.commitments ?? [];
    const answer: Answer = {
      authority,
      recommendation,
      advice: s.recommendations[recommendation] as string,
      versions: [textOf(said, at)],
      commitments: [...new Set(commitments.map(({ id }) => id))],
      rejoinders: [],
    };
    const promised = commitments.map((c) => [c.id, { ...c, authority, recommendation, postponements: [] }] as const);
    return {
      ids: withEntries(
        s.ids,
        commitments.map(({ id }) => [id, 'commitment' as const]),
      ),
      promisedIn: withEntries(
        s.promisedIn,
        commitments.map(({ id }) => [id, key]),
      ),
      answers: withEntry(s.answers, key, answer),
      commitments: withEntries<Commitment>(withoutEntries(s.commitments, dropped), promised),
    };
  },

  ResponseTermExtended: (s, { advice, authority, ...given }, at) => {
    const current = (s.advices[advice] as Advice).responses[authority] as Response;
    const extensions = withItem(current.extensions, { ...given, at, from: current.dueOn });
    return { advices: response(s, advice, authority, { dueOn: given.until, extensions }) };
  },

  ResponseAdopted: (s, { advice, authority }, at) => {
    const published = (s.advices[advice] as Advice).recommendations.flatMap(({ id }) => {
      const key = answerKey(authority, id);
      const answer = s.answers[key];
      return answer ? [[key, { ...answer, published: at }] as const] : [];
    });
    return {
      advices: response(s, advice, authority, { adopted: at }),
      answers: withEntries<Answer>(s.answers, published),
    };
  },

  RejoinderGiven: (s, { advice, answers: points }, at) => {
    const judged: Record<string, Answer> = {};
    for (const { recommendation, authority, ...said } of points) {
      for (const [id, { adopted }] of Object.entries((s.advices[advice] as Advice).responses)) {
        const key = answerKey(id, recommendation);
        const answer = judged[key] ?? s.answers[key];
        if (!answer || !adopted || adopted.day > at.day || (authority ?? id) !== id) continue;
        const rejoinders = withItem(answer.rejoinders, { ...said, at });
        judged[key] = { ...answer, rejoinders };
      }
    }
    return { answers: withEntries<Answer>(s.answers, Object.entries(judged)) };
  },

  AnswerRevised: (s, data, at) => {
    const key = answerKey(data.authority, data.recommendation);
    const answer = s.answers[key] as Answer;
    // There is one already: a list of one or more with one more.
    const versions = withItem(answer.versions, textOf(data, at)) as Answer['versions'];
    return { answers: withEntry(s.answers, key, { ...answer, versions }) };
  },
};
