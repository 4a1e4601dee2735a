import type { Flags, Raised } from '../flags.js';
import type { Trajectory } from '../state.js';
import { councilsOf } from './status.js';

const withheld = (s: Trajectory, councils: readonly (string | undefined)[], of?: string): Raised[] =>
  Object.values(s.information).some((i) => councils.includes(i.council) && !i.provided)
    ? [{ flag: 'information-withheld', ...(of !== undefined && { of }) }]
    : [];

export const advisingFlags: Flags<'AdviceSubmitted' | 'AdviceDeclined' | 'AdviceTermLapsed'> = {
  AdviceSubmitted: (s, data) => withheld(s, councilsOf(data), data.id),
  AdviceDeclined: (s, { request }) => withheld(s, [s.requests[request]?.council]),
  AdviceTermLapsed: (s, { request }) => withheld(s, [s.requests[request]?.council]),
};
