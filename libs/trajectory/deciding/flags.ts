import { inForce, requestState } from '../advising/status.js';
import { isOwed } from '../answering/status.js';
import type { Flags, Raised } from '../flags.js';
import { cameBeforeRaad } from '../tracing/status.js';

export const decidingFlags: Flags<'DecisionTaken'> = {
  DecisionTaken: (s, { authority, decidedBy, outcome }, day) => {
    if (outcome === 'postponed') return [];
    const requests = Object.values(s.requests);
    const advices = Object.values(s.advices).filter((advice) => inForce(advice));
    const flags: [Raised, boolean][] = [
      [{ flag: 'decided-before-advice' }, requests.some((r) => requestState(r, day) === 'open')],
      [{ flag: 'not-consulted' }, s.opened.kind === 'requested' && requests.length === 0],
      ...advices.flatMap((advice): [Raised, boolean][] => {
        const { [authority]: r } = advice.responses;
        return [
          [{ flag: 'decided-before-answers', of: advice.id }, r !== undefined && isOwed(r)],
          [{ flag: 'not-shared-with-raad', of: advice.id }, decidedBy === 'raad' && !cameBeforeRaad(s, advice)],
        ];
      }),
    ];
    return flags.filter(([, is]) => is).map(([flag]) => flag);
  },
};
