import { advisingGuards } from '../advising/guards.js';
import { answeringGuards } from '../answering/guards.js';
import { correctingGuards } from '../correcting/guards.js';
import { courseGuards } from '../course/guards.js';
import { decidingGuards } from '../deciding/guards.js';
import { disputeState } from '../course/status.js';
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
  ...correctingGuards,
  ...stands('isInvolvement', (s) => stageOf(s) === 'involvement', 'er is vroege betrokkenheid geweest'),
  ...stands('isAdvice', (s) => stageOf(s) === 'advice', 'een adviesaanvraag staat open'),
  ...stands('isResponse', (s) => stageOf(s) === 'response', 'een advies wacht op een reactie'),
  ...stands('isInfluence', (s) => stageOf(s) === 'influence', 'elk advies is beantwoord'),
  ...stands('isClosed', (s) => stageOf(s) === 'closed', 'het traject is afgesloten'),
  ...stands('isWithdrawn', (s) => stageOf(s) === 'withdrawn', 'het traject is ingetrokken'),
  ...stands('disputeIsRaised', (s) => disputeState(s) === 'raised', 'er loopt een geschil'),
  ...stands('disputeIsSettled', (s) => disputeState(s) === 'settled', 'het laatste geschil is afgerond'),
} satisfies Record<string, Guard>;

export type GuardName = keyof typeof guards;
