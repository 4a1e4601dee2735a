import type { course } from './facts.js';
import type { AdviceRequest } from '../advising/state.js';
import { requestState } from '../advising/status.js';
import { passOn } from '../answering/passing.js';
import type { Moment } from '../moment.js';
import { isAuthority } from '../opening/status.js';
import type { Evolve, Trajectory } from '../state.js';

/** What is open when its council leaves, or when the trajectory ends, is dropped; what lapsed stays lapsed. */
const dropOpen = (s: Trajectory, at: Moment, council?: string) => {
  const requests: Record<string, AdviceRequest> = { ...s.requests };
  for (const request of Object.values(s.requests)) {
    if (council !== undefined && request.council !== council) continue;
    if (requestState(request, at.day) !== 'open' || request.at.day > at.day) continue;
    requests[request.id] = { ...request, settled: { how: 'dropped', at } };
  }
  return requests;
};

export const evolveCourse: Evolve<keyof typeof course | 'TextErased'> = {
  ParticipantLeft: (s, { council, authority }, at) => ({
    left: { ...s.left, [(council ?? authority) as string]: at },
    ...(council !== undefined && { requests: dropOpen(s, at, council) }),
  }),

  AuthoritySucceeded: (s, { from, to, reason }, at) => ({
    // It stands last, also when it was there already.
    opened: { ...s.opened, authorities: [...s.opened.authorities.filter(({ id }) => id !== to.id), to] },
    ...(!isAuthority(s, to.id) && { added: { ...s.added, [to.id]: at } }),
    left: { ...s.left, [from]: at },
    succeeded: { ...s.succeeded, [from]: { to: to.id, reason, at } },
    ...passOn(s, from, to.id, at),
  }),

  InfluencePublished: (s, data, at) => ({ end: { how: 'published', at, ...data }, requests: dropOpen(s, at) }),
  TrajectoryClosed: (s, data, at) => ({ end: { how: 'closed', at, ...data }, requests: dropOpen(s, at) }),
  TrajectoryWithdrawn: (s, data, at) => ({ end: { how: 'withdrawn', at, ...data }, requests: dropOpen(s, at) }),

  DisputeRaised: (s, data, at) => ({ disputes: [...s.disputes, { ...data, raised: at }] }),
  DisputeSettled: (s, data, at) => ({
    disputes: s.disputes.map((d) => (d.settled ? d : { ...d, ...data, settled: at })),
  }),

  EvaluationGiven: (s, data, at) => ({ evaluations: [...s.evaluations, { ...data, at }] }),
  TrajectoryMigrated: (_, { toDefinition }) => ({ definition: toDefinition }),
  // What it took out is gone from the event itself.
  TextErased: () => ({}),
};
