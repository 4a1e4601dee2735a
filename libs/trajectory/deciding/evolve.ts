import type { Evolve } from '../state.js';

export const evolveDeciding: Evolve<'DecisionTaken'> = {
  DecisionTaken: (s, { decidedBy, ...data }, at) => ({
    decisions: [...s.decisions, { ...data, by: decidedBy, at }],
  }),
};
