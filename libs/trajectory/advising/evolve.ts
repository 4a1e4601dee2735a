import type { advising } from './facts.js';
import type { Facts } from '../facts/index.js';
import { withEntries, withEntry, withItem } from '#facts';
import type { Advice, AdviceRequest, Gone, Recommendation, Settlement } from './state.js';
import { requestsOf } from './status.js';
import { owedBy, type Response } from '../answering/state.js';
import { passAdvice } from '../answering/passing.js';
import { heirOf } from '../course/succession.js';
import { before, byMoment, type Moment } from '../moment.js';
import { authorities } from '../opening/status.js';
import type { Evolve, Trajectory } from '../state.js';

type Given = Facts['AdviceSupplemented']['recommendations'][number];

const settle = (s: Trajectory, id: string, settled: Settlement) => {
  const request = s.requests[id] as AdviceRequest;
  return withEntry(s.requests, id, { ...request, settled });
};

/** Before the second definition every recommendation was for all, whoever had left. */
function presentAt(s: Trajectory, at: Moment): string[] {
  return authorities(s).filter((id) => {
    const {
      left: { [id]: left },
      added: { [id]: added },
    } = s;
    return !(left && before(left, at)) && !(added && before(at, added));
  });
}

function points(s: Trajectory, given: readonly Given[], at: Moment): Recommendation[] {
  const all = s.definition >= 2 ? presentAt(s, at) : authorities(s);
  return given.map((point) => {
    const to = point.for?.map((id) => heirOf(s, id, at));
    return { ...point, question: point.question === true, to: to ? [...new Set(to)] : all, at };
  });
}

/** Who owes a response: whoever is there, and is addressed by some point, or by an advice without points. */
function responsesTo(s: Trajectory, advice: Omit<Advice, 'responses'>, at: Moment, there: Advice['responses'] = {}) {
  const isAddressed = (id: string) =>
    advice.recommendations.length === 0 || advice.recommendations.some(({ to }) => to.includes(id));
  // Whoever went on as another since owes it as that one.
  const present = presentAt(s, at);
  const came = present.filter((id) => !Object.hasOwn(there, heirOf(s, id)));
  const owed = [...new Set([...Object.keys(there), ...came])].filter(isAddressed);
  const added = advice.recommendations.filter((point) => point.at.seq === at.seq);
  const owes = (id: string): Response => {
    const { [id]: given } = there;
    if (!given) return owedBy(advice.responseDueOn, at);
    // What was added before what had addressed it so far may be recorded after that.
    const isEarlier = before(at, given.since) && present.includes(id) && added.some(({ to }) => to.includes(id));
    return isEarlier ? { ...given, since: at } : given;
  };
  return Object.fromEntries(owed.map((id) => [id, owes(id)]));
}

/** What came in the name of an authority that goes on as another, by then or since, is that one's. */
const passed = (s: Trajectory, advice: Advice): Advice =>
  Object.entries(s.succeeded)
    .sort(([, a], [, b]) => byMoment(a, b))
    .reduce((given, [from, { to, at }]) => passAdvice(s.answers, given, from, to, at), advice);

/** The requests that an advice settles: one that the advice in whose place it comes has settled, stays as it was. */
function settledBy(s: Trajectory, data: Facts['AdviceSubmitted'], at: Moment) {
  const before = s.advices[data.replaces ?? ''];
  const had = new Set(before && requestsOf(before));
  return requestsOf(data)
    .filter((id) => !had.has(id) || s.requests[id]?.settled?.how !== 'submitted')
    .map((id) => [id, { ...(s.requests[id] as AdviceRequest), settled: { how: 'submitted', at } as const }] as const);
}

function gone(s: Trajectory, id: string, how: Gone) {
  const advice = s.advices[id] as Advice;
  return withEntry(s.advices, id, { ...advice, gone: how });
}

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
    const { ids, recommendations } = indexed(s, data.id, data.recommendations);
    const given = { ...data, at, recommendations: points(s, data.recommendations, at) };
    const advice = passed(s, { ...given, responses: responsesTo(s, given, at) });
    const others =
      data.replaces === undefined ? s.advices : gone(s, data.replaces, { how: 'replaced', at, by: data.id });
    const settled = settledBy(s, data, at);
    return {
      ids: withEntry(ids, data.id, 'advice'),
      recommendations,
      advices: withEntry(others, data.id, advice),
      ...(settled.length > 0 && { requests: withEntries<AdviceRequest>(s.requests, settled) }),
    };
  },

  AdviceSupplemented: (s, { advice: id, recommendations: given }, at) => {
    const advice = s.advices[id];
    if (!advice) return {};
    const supplemented = { ...advice, recommendations: [...advice.recommendations, ...points(s, given, at)] };
    const responses = responsesTo(s, supplemented, at, advice.responses);
    return { ...indexed(s, id, given), advices: withEntry(s.advices, id, passed(s, { ...supplemented, responses })) };
  },

  AdviceConfirmed: (s, { advice: id }, at) => ({
    advices: withEntry(s.advices, id, { ...(s.advices[id] as Advice), confirmed: at }),
  }),

  AdviceWithdrawn: (s, { advice, reason }, at) => ({ advices: gone(s, advice, { how: 'withdrawn', at, reason }) }),
};
