import { short } from './short.js';

/**
 * Every way in which a command can be refused, in the order in which they are named: where several
 * apply, the first one counts. A code is never renamed.
 */
export const CODES = [
  'invalid',
  'unknown-id',
  'duplicate-id',
  'not-asked',
  'not-addressed',
  'date-in-future',
  'date-before-opening',
  'date-out-of-order',
  'due-before-start',
  'reason-required',
  'explanation-required',
  'answer-missing',
  'not-traced',
  'already-adopted',
  'not-allowed-now',
  'not-permitted',
  'sign-in-too-weak',
  'too-much',
] as const;

export type Code = (typeof CODES)[number];

/** One broken rule: which, in plain Dutch what is missing, and where (`recommendations[0].id`). */
export interface Problem {
  readonly code: Code;
  readonly message: string;
  readonly place?: string;
}

/** A refused command: the first problem by the order of CODES, and all of them, or one more than an answer lists. */
export interface Rejection extends Problem {
  readonly problems: readonly Problem[];
}

/** How many problems an answer lists. One more may be collected: that there are more is told, not how many. */
export const MOST_PROBLEMS = 100;

/** How many characters is said of one problem, and where it is: the longest that we say, and fields within fields. */
export const LONGEST_MESSAGE = 500;
export const LONGEST_PLACE = 500;

export const problem = (code: Code, message: string, place?: string): Problem => ({
  code,
  message: short(message, LONGEST_MESSAGE),
  place: place === undefined ? undefined : short(place, LONGEST_PLACE),
});

export function reject(problems: readonly Problem[]): Rejection {
  const [first] = [...problems].sort((a, b) => CODES.indexOf(a.code) - CODES.indexOf(b.code));
  if (!first) throw new TypeError('a rejection needs a problem');
  // A guard asks again what a rule has asked; the rule's words also name the place.
  const placed = new Set(problems.filter((p) => p.place !== undefined).map((p) => p.code));
  const told = problems.filter((p) => p.place !== undefined || !placed.has(p.code));
  return { ...first, problems: told.slice(0, MOST_PROBLEMS + 1) };
}
