import type { answering } from './facts.js';
import type { Facts } from '../facts/index.js';
import { withEntries, withEntry, withItem } from '#facts';
import type { Advice } from '../advising/state.js';
import { type Answer, answerKey, type AnswerText, type Response } from './state.js';
import type { Moment } from '../moment.js';
import { withoutPromises } from './promises.js';
import { pointsIn, revisedBy, unpublished } from './status.js';
import type { Evolve, Trajectory } from '../state.js';
import type { Commitment } from '../tracing/state.js';

const response = (s: Trajectory, adviceId: string, authority: string, change: Partial<Response>) => {
  const advice = s.advices[adviceId] as Advice;
  const changed = { ...(advice.responses[authority] as Response), ...change };
  const responses = withEntry(advice.responses, authority, changed);
  return withEntry(s.advices, adviceId, { ...advice, responses });
};

/** All that it says: what is named field by field is forgotten when its class gets another. */
function textOf(data: Facts['AnswerDrafted'] | Facts['AnswerRevised'], point: string, at: Moment): AnswerText {
  const { authority: _by, recommendation: _to, recommendations = [], ...said } = data;
  const shared = recommendations.filter((id) => id !== point);
  return { ...said, ...(shared.length > 0 && { shared }), at };
}

export const evolveAnswering: Evolve<keyof typeof answering> = {
  AnswerDrafted: (s, data, at) => {
    const { commitments = [], ...said } = data;
    const { authority } = said;
    const points = pointsIn(said);
    const keys = points.map((id) => answerKey(authority, id));
    const answers = points.map((recommendation): [string, Answer] => [
      answerKey(authority, recommendation),
      {
        authority,
        recommendation,
        advice: s.recommendations[recommendation] as string,
        versions: [textOf(said, recommendation, at)],
        commitments: [...new Set(commitments.map(({ id }) => id))],
        rejoinders: [],
      },
    ]);
    const standing = withoutPromises(s, authority, points);
    const promised = commitments.map((c): [string, Commitment] => {
      const elsewhere = standing[c.id]?.recommendations ?? [];
      return [c.id, { ...c, authority, recommendations: [...elsewhere, ...points], postponements: [] }];
    });
    return {
      ids: withEntries(
        s.ids,
        commitments.map(({ id }) => [id, 'commitment' as const]),
      ),
      promisedIn: withEntries(
        s.promisedIn,
        commitments.map(({ id }) => [id, [...new Set([...(s.promisedIn[id] ?? []), ...keys])]]),
      ),
      answers: withEntries(s.answers, answers),
      commitments: withEntries(standing, promised),
    };
  },

  ResponseTermExtended: (s, { advice, authority, ...given }, at) => {
    const current = (s.advices[advice] as Advice).responses[authority] as Response;
    const extensions = withItem(current.extensions, { ...given, at, from: current.dueOn });
    return { advices: response(s, advice, authority, { dueOn: given.until, extensions }) };
  },

  ResponseReady: (s, { advice, authority }, at) => ({ advices: response(s, advice, authority, { ready: at }) }),

  ResponseReturned: (s, { advice, authority, remarks }, at) => {
    const { ready: _, ...current } = (s.advices[advice] as Advice).responses[authority] as Response;
    const returned = withItem(current.returned, { remarks, at });
    return { advices: response(s, advice, authority, { ...current, returned, ready: undefined }) };
  },

  ResponseAdopted: (s, { advice: id, authority, ...said }, at) => {
    const advice = s.advices[id] as Advice;
    const current = advice.responses[authority] as Response;
    const leftOpen = Object.fromEntries(
      (said.leavesOpen ?? []).map(({ recommendation, ...why }) => [recommendation, { ...why, at }]),
    );
    const published = unpublished(s, authority, advice)
      .filter((point) => !Object.hasOwn(leftOpen, point))
      .flatMap((point): [string, Answer][] => {
        const key = answerKey(authority, point);
        const answer = s.answers[key];
        return answer ? [[key, { ...answer, published: at }]] : [];
      });
    return {
      advices: response(s, id, authority, {
        adopted: current.adopted ?? at,
        adoptions: withItem(current.adoptions, { ...said, at }),
        leftOpen,
        ready: undefined,
        ...(current.taken && { taken: { ...current.taken, adopted: current.taken.adopted ?? at } }),
      }),
      answers: withEntries<Answer>(s.answers, published),
    };
  },

  RejoinderGiven: (s, { council, advice, answers: points }, at) => {
    const judged: Record<string, Answer> = {};
    for (const { recommendation, authority, ...said } of points) {
      for (const [id, { adopted }] of Object.entries((s.advices[advice] as Advice).responses)) {
        const key = answerKey(id, recommendation);
        const answer = judged[key] ?? s.answers[key];
        if (!answer?.published || !adopted || adopted.day > at.day || (authority ?? id) !== id) continue;
        const rejoinders = withItem(answer.rejoinders, { ...said, council, at });
        judged[key] = { ...answer, rejoinders };
      }
    }
    return { answers: withEntries<Answer>(s.answers, Object.entries(judged)) };
  },

  AnswerRevised: (s, data, at) => {
    const revised = pointsIn(data).flatMap((point) =>
      revisedBy(s, data.authority, point).map((answer): [string, Answer] => {
        const { authority } = answer;
        const by = authority === data.authority ? {} : { by: data.authority };
        // There is one already: a list of one or more with one more.
        const versions = withItem(answer.versions, { ...textOf(data, point, at), ...by }) as Answer['versions'];
        return [answerKey(authority, point), { ...answer, versions }];
      }),
    );
    return { answers: withEntries<Answer>(s.answers, revised) };
  },
};
