import type { tracing } from './facts.js';
import { withEntry, withItem } from '#facts';
import { answerKey } from '../answering/state.js';
import { standsUnder } from '../answering/status.js';
import type { Finding } from '../drafting/state.js';
import type { Moment } from '../moment.js';
import type { Evolve } from '../state.js';
import type { Commitment } from './state.js';

export const evolveTracing: Evolve<keyof typeof tracing> = {
  InfluenceTraced: (s, { recommendation, authority, finding: findingId, ...how }, at) => {
    const trace = { ...how, at };
    if (findingId !== undefined) {
      const finding = s.findings[findingId] as Finding;
      return { findings: withEntry(s.findings, findingId, { ...finding, traces: withItem(finding.traces, trace) }) };
    }
    const [by, point] = [authority as string, recommendation as string];
    // What was not answered yet is answered by the one that it goes on as.
    const key = answerKey(standsUnder(s, by, point), point);
    return { traces: withEntry(s.traces, key, withItem(s.traces[key] ?? [], trace)) };
  },

  ChangeExplained: (s, said, at) => ({ explanations: withItem(s.explanations, { ...said, at }) }),

  CommitmentFulfilled: (s, { commitment: id, ...said }, at) => ({
    commitments: withEntry(s.commitments, id, {
      ...(s.commitments[id] as Commitment),
      fulfilled: { ...said, ...at },
    }),
  }),

  CommitmentPostponed: (s, { commitment: id, dueOn, ...said }, at) => {
    const current = s.commitments[id] as Commitment;
    const postponements = withItem(current.postponements, { ...said, at, from: current.dueOn, until: dueOn });
    return { commitments: withEntry(s.commitments, id, { ...current, dueOn, postponements }) };
  },

  InfluenceJudged: (s, { recommendation, authority, finding, ...said }, at) => {
    const [by, point] = [authority as string, recommendation as string];
    // Where what it judges stands.
    const key = finding ?? answerKey(standsUnder(s, by, point), point);
    return { judgements: withEntry(s.judgements, key, withItem(s.judgements[key] ?? [], { ...said, at })) };
  },

  ProgressReported: (s, { authority, recommendation, ...said }, at) => {
    const key = answerKey(authority, recommendation);
    return { progress: withEntry(s.progress, key, withItem(s.progress[key] ?? [], { ...said, at })) };
  },

  SharedWithRaad: (s, { advices }, at) => {
    const shared: Record<string, Moment> = { ...s.shared };
    for (const [nth, id] of advices.entries()) {
      if (!shared[id] || at.day < shared[id].day) shared[id] = { ...at, nth };
    }
    return { shared };
  },
};
