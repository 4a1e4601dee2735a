import type { Evolve, Trajectory } from '../state.js';
import type { Moment } from '../moment.js';
import type { correcting } from './facts.js';
import type { Correction } from './state.js';

const add = (s: Trajectory, how: Correction['how'], { of, because }: { of: number; because: string }, at: Moment) => {
  return { corrections: [...s.corrections, { of, revision: at.seq, how, because, at }] };
};

/** That it was said; what it makes of the rest is told anew: see tell-anew.ts. */
export const evolveCorrecting: Evolve<keyof typeof correcting> = {
  FactRetracted: (s, data, at) => add(s, 'retracted', data, at),
  FactCorrected: (s, data, at) => add(s, 'corrected', data, at),
};
