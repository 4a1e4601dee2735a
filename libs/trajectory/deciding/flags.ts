import { requestState } from '../advising/status.js';
import type { Flag, Flags } from '../flags.js';
import { cameBeforeRaad } from '../tracing/status.js';

export const decidingFlags: Flags<'DecisionTaken'> = {
  DecisionTaken: (s, { authority, decidedBy, outcome }, day) => {
    if (outcome === 'postponed') return [];
    const requests = Object.values(s.requests);
    const advices = Object.values(s.advices);
    const flags: [Flag, boolean][] = [
      ['decided-before-advice', requests.some((r) => requestState(r, day) === 'open')],
      ['decided-before-answers', advices.some(({ responses: { [authority]: r } }) => r !== undefined && !r.adopted)],
      ['not-consulted', s.opened.kind === 'requested' && requests.length === 0],
      ['not-shared-with-raad', decidedBy === 'raad' && !advices.every((advice) => cameBeforeRaad(s, advice))],
    ];
    return flags.filter(([, is]) => is).map(([flag]) => flag);
  },
};
