import { answerKey } from '../answering/state.js';
import { standsUnder } from '../answering/status.js';
import type { Trajectory } from '../state.js';
import type { Trace } from './state.js';

/** Where it was said to be found what this authority answered to this recommendation. */
export const tracesOf = (s: Trajectory, authority: string, recommendation: string): readonly Trace[] =>
  s.traces[answerKey(authority, recommendation)] ?? [];

/** The same of an authority by its name of then: what it had not published stands under that of who goes on as it. */
export const tracesNamed = (s: Trajectory, authority: string, recommendation: string): readonly Trace[] =>
  tracesOf(s, standsUnder(s, authority, recommendation), recommendation);
