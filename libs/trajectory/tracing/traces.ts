import { answerKey } from '../answering/state.js';
import type { Trajectory } from '../state.js';
import type { Trace } from './state.js';

/** Where it was said to be found what this authority answered to this recommendation. */
export const tracesOf = (s: Trajectory, authority: string, recommendation: string): readonly Trace[] =>
  s.traces[answerKey(authority, recommendation)] ?? [];
