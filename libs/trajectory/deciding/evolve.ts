import type { deciding } from './facts.js';
import type { Evolve } from '../state.js';

export const evolveDeciding: Evolve<keyof typeof deciding> = {
  DecisionTaken: (s, { decidedBy, ...data }, at) => ({
    decisions: [...s.decisions, { ...data, by: decidedBy, at }],
  }),

  RaadActed: (s, data, at) => ({ raadActs: [...s.raadActs, { ...data, at }] }),
};
