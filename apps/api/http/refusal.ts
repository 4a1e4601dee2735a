import type { Imported, StoryOutcome } from '#commands';
import { LONGEST_MESSAGE, LONGEST_PLACE, MOST_PROBLEMS, short } from '#facts';
import type { BrokenRule, ProblemCode } from './problem.js';

/** How many bytes a refusal takes at most, whatever was refused: nobody reads more, and it is made while all wait. */
export const LONGEST_REFUSAL = 40_000;
// What is said of the first, twice; a character takes six bytes when it is escaped.
const OF_THE_FIRST = 2 * 6 * (LONGEST_MESSAGE + LONGEST_PLACE);
const OF_ALL = LONGEST_REFUSAL - OF_THE_FIRST;

const shortRule = ({ detail, place, ...rule }: BrokenRule): BrokenRule => ({
  ...rule,
  detail: short(detail, LONGEST_MESSAGE),
  ...(place !== undefined && { place: short(place, LONGEST_PLACE) }),
});

/** As many as an answer lists, from the first. */
function listed(errors: readonly BrokenRule[]): BrokenRule[] {
  let left = OF_ALL;
  const rules = errors.slice(0, MOST_PROBLEMS).map(shortRule);
  const past = rules.findIndex((rule) => (left -= Buffer.byteLength(JSON.stringify(rule)) + 1) < 0);
  return past < 0 ? rules : rules.slice(0, past);
}

/** What an address can ask: by these names, or of what was named one of these values. */
export interface Among {
  readonly of: 'names' | 'values';
  readonly all: readonly string[];
}

/** A request that is answered with a problem; thrown where it is found out, put into words in one place. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly code: ProblemCode;
  readonly with: {
    readonly status?: number;
    readonly place?: string;
    readonly errors?: readonly BrokenRule[];
    /** In seconds. */
    readonly retryAfter?: number;
    /** The same for a public page that is read in English; the API speaks Dutch. */
    readonly inEnglish?: string;
    /** Of a parameter of an address: what can stand there, for a page to say it in words. */
    readonly among?: Among;
  };

  constructor(code: ProblemCode, detail: string, how: Refusal['with'] = {}) {
    const { place, errors } = how;
    const shown = errors && listed(errors);
    // One that comes from another thread lists all that it was given, and says this already.
    const cut = shown && shown.length < (errors?.length ?? 0);
    const more = cut ? `; hieronder staan de eerste ${shown.length}, er zijn er meer` : '';
    super(short(detail, LONGEST_MESSAGE + LONGEST_PLACE - more.length) + more);
    this.code = code;
    this.with = {
      ...how,
      ...(place !== undefined && { place: short(place, LONGEST_PLACE) }),
      ...(shown && { errors: shown }),
    };
  }
}

type Found = { code: ProblemCode; message: string; place?: string; line?: number };

const ruleOf = ({ code, message, place, line }: Found): BrokenRule => ({
  code,
  detail: message,
  ...(place !== undefined && { place }),
  ...(line !== undefined && { line }),
});

const withPlace = ({ message, place }: Found) => (place === undefined ? message : `${place}: ${message}`);

/** Nobody reads on; and what is wrong with a body can be much larger than the body. */
const refuse = (first: Found, all: readonly Found[]): Refusal =>
  new Refusal(first.code, withPlace(first), {
    place: first.place,
    errors: all.slice(0, MOST_PROBLEMS + 1).map(ruleOf),
  });

/** Content that breaks these rules, at least one. */
export function refused(problems: readonly Found[]): Refusal {
  const [first] = problems;
  if (!first) throw new TypeError('a refusal names at least one problem');
  return refuse(first, problems);
}

/** What a story is called in Dutch: `het traject`, `dit traject`. */
export interface Called {
  readonly the: string;
  readonly this: string;
}

/** What a command that was not done means to its sender. */
export function notDone(outcome: StoryOutcome & { ok: false }, called: Called): Refusal {
  switch (outcome.why) {
    case 'rejected': {
      const { rejection } = outcome;
      // Without a field it is the resource itself that is not there, for whoever asks.
      if (rejection.code === 'unknown-id' && /^(facts\[\d+\])?$/.test(rejection.place ?? '')) {
        return new Refusal('unknown-id', rejection.message, { status: 404 });
      }
      return refuse(rejection, rejection.problems);
    }
    case 'stale': {
      const now = outcome.actual === undefined ? 'het bestaat nog niet' : `het is nu bij "${outcome.actual}"`;
      return new Refusal('stale', `${called.the} is veranderd sinds u het zag: ${now}; kijk eerst opnieuw`);
    }
    case 'key-reused':
      return new Refusal('key-reused', 'met deze Idempotency-Key is al iets anders gestuurd; neem een nieuwe sleutel');
    case 'busy':
      return new Refusal(
        'busy',
        `anderen schrijven tegelijk in ${called.this}; er is niets vastgelegd, probeer het opnieuw`,
      );
  }
}

/** A dossier file of which nothing was recorded: every refused fact with its line. */
export function notImported(imported: Imported & { ok: false }, called: Called): Refusal {
  if (imported.why === 'busy') return notDone(imported, called);
  const { problems } = imported;
  const [first] = problems;
  if (!first) throw new TypeError('a refused file names at least one problem');
  return refuse({ ...first, message: `regel ${first.line}: ${first.message}` }, problems);
}
