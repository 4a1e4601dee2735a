import { advisingGuards } from '../advising/guards.js';
import { answeringGuards } from '../answering/guards.js';
import { courseGuards } from '../course/guards.js';
import { decidingGuards } from '../deciding/guards.js';
import { stageOf } from '../stage.js';
import { tracingGuards } from '../tracing/guards.js';
import { stands, type Guard } from './guard.js';

/** Every condition of the machine, by its name. */
export const guards = {
  ...courseGuards,
  ...advisingGuards,
  ...answeringGuards,
  ...decidingGuards,
  ...tracingGuards,
  ...stands('isInvolvement', (s) => stageOf(s) === 'involvement', 'er is vroege betrokkenheid geweest'),
  ...stands('isAdvice', (s) => stageOf(s) === 'advice', 'een adviesaanvraag staat open'),
  ...stands('isResponse', (s) => stageOf(s) === 'response', 'een advies wacht op een reactie'),
  ...stands('isInfluence', (s) => stageOf(s) === 'influence', 'elk advies is beantwoord'),
} satisfies Record<string, Guard>;

export type GuardName = keyof typeof guards;
