import type { advising } from './facts.js';
import type { Facts } from '../facts/index.js';
import { withEntries, withEntry, withItem } from '#facts';
import type { AdviceRequest, Recommendation, Settlement } from './state.js';
import type { Response } from '../answering/state.js';
import { before, type Moment } from '../moment.js';
import type { Evolve, Trajectory } from '../state.js';

type Given = Facts['AdviceSupplemented']['recommendations'][number];

const settle = (s: Trajectory, id: string, settled: Settlement) => {
  const request = s.requests[id] as AdviceRequest;
  return withEntry(s.requests, id, { ...request, settled });
};

const points = (given: readonly Given[], at: Moment): Recommendation[] =>
  given.map((point) => ({ ...point, question: point.question === true, at }));

const indexed = (s: Trajectory, advice: string, given: readonly Given[]) => ({
  ids: withEntries(
    s.ids,
    given.map(({ id }) => [id, 'recommendation' as const]),
  ),
  recommendations: withEntries(
    s.recommendations,
    given.map(({ id }) => [id, advice]),
  ),
});

export const evolveAdvising: Evolve<keyof typeof advising | 'AdviceTermLapsed'> = {
  AdviceRequested: (s, data, at) => ({
    ids: withEntry(s.ids, data.id, 'request'),
    requests: withEntry(s.requests, data.id, {
      ...data,
      questions: data.questions ?? [],
      at,
      firstDueOn: data.dueOn,
      extensions: [],
    }),
  }),

  AdviceTermExtended: (s, { request: id, ...given }, at) => {
    const request = s.requests[id] as AdviceRequest;
    const extension = { ...given, at, from: request.dueOn };
    const extended = { ...request, dueOn: given.until, extensions: withItem(request.extensions, extension) };
    return { requests: withEntry(s.requests, id, extended) };
  },

  AdviceTermLapsed: (s, { request: id, dueOn }) => ({
    requests: withEntry(s.requests, id, { ...(s.requests[id] as AdviceRequest), lapsedAt: dueOn }),
  }),

  AdviceDeclined: (s, { request, ...said }, at) => ({
    requests: settle(s, request, { ...said, how: 'declined', at }),
  }),

  AdviceSubmitted: (s, data, at) => {
    const responses: Record<string, Response> = {};
    for (const { id } of s.opened.authorities) {
      const left = s.left[id];
      if (left && before(left, at)) continue;
      const added = s.added[id];
      if (added && before(at, added)) continue;
      responses[id] = { dueOn: data.responseDueOn, extensions: [] };
    }
    const { ids, recommendations } = indexed(s, data.id, data.recommendations);
    const { recommendations: given, ...advice } = data;
    return {
      ids: withEntry(ids, data.id, 'advice'),
      recommendations,
      advices: withEntry(s.advices, data.id, { ...advice, at, recommendations: points(given, at), responses }),
      ...(data.request && { requests: settle(s, data.request, { how: 'submitted', at }) }),
    };
  },

  AdviceSupplemented: (s, { advice: id, recommendations: given }, at) => {
    const advice = s.advices[id];
    if (!advice) return {};
    const supplemented = { ...advice, recommendations: [...advice.recommendations, ...points(given, at)] };
    return { ...indexed(s, id, given), advices: withEntry(s.advices, id, supplemented) };
  },
};
