import type { Imported, Outcome } from '#commands';
import { MOST_PROBLEMS } from '#trajectory';
import type { BrokenRule, ProblemCode } from './problem.js';

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
  };

  constructor(code: ProblemCode, detail: string, how: Refusal['with'] = {}) {
    super(detail);
    this.code = code;
    this.with = how;
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
function refuse(first: Found, all: readonly Found[]): Refusal {
  const more = all.length > MOST_PROBLEMS ? `; hieronder staan de eerste ${MOST_PROBLEMS}, er zijn er meer` : '';
  const errors = all.slice(0, MOST_PROBLEMS).map(ruleOf);
  return new Refusal(first.code, withPlace(first) + more, { place: first.place, errors });
}

/** Content that breaks these rules, at least one. */
export function refused(problems: readonly Found[]): Refusal {
  const [first] = problems;
  if (!first) throw new TypeError('a refusal names at least one problem');
  return refuse(first, problems);
}

/** What a command that was not done means to who sent it. */
export function notDone(outcome: Outcome & { ok: false }): Refusal {
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
      return new Refusal('stale', `het traject is veranderd sinds u het zag: ${now}; kijk eerst opnieuw`);
    }
    case 'key-reused':
      return new Refusal('key-reused', 'met deze Idempotency-Key is al iets anders gestuurd; neem een nieuwe sleutel');
    case 'busy':
      return new Refusal(
        'busy',
        'anderen schrijven tegelijk in dit traject; er is niets vastgelegd, probeer het opnieuw',
      );
  }
}

/** A dossier file of which nothing was recorded: every refused fact with its line. */
export function notImported(imported: Imported & { ok: false }): Refusal {
  if (imported.why === 'busy') return notDone(imported);
  const { problems } = imported;
  const [first] = problems;
  if (!first) throw new TypeError('a refused file names at least one problem');
  return refuse({ ...first, message: `regel ${first.line}: ${first.message}` }, problems);
}
