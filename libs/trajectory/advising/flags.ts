import type { Flag, Flags } from '../flags.js';
import type { Trajectory } from '../state.js';

const withheld = (s: Trajectory, council: string | undefined): Flag[] =>
  Object.values(s.information).some((i) => i.council === council && !i.provided) ? ['information-withheld'] : [];

export const advisingFlags: Flags<'AdviceSubmitted' | 'AdviceDeclined' | 'AdviceTermLapsed'> = {
  AdviceSubmitted: (s, { council }) => withheld(s, council),
  AdviceDeclined: (s, { request }) => withheld(s, s.requests[request]?.council),
  AdviceTermLapsed: (s, { request }) => withheld(s, s.requests[request]?.council),
};
