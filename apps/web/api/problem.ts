import type { BrokenRule, ProblemCode, ProblemDetails } from '../../api/http/problem.ts';

export type { BrokenRule, ProblemCode, ProblemDetails };

/** The API refused: what it said, as data. */
export class Refused extends Error {
  override name = 'Refused';
  readonly problem: ProblemDetails;
  constructor(problem: ProblemDetails) {
    super(problem.detail);
    this.problem = problem;
  }
  get status() {
    return this.problem.status;
  }
  get code(): ProblemCode {
    return this.problem.code;
  }
}

/** No answer came: there is no network, or the service is down. Whether a command was done is then unknown. */
export class Unreachable extends Error {
  override name = 'Unreachable';
}

export const isRefused = (error: unknown, status?: number): error is Refused =>
  error instanceof Refused && (status === undefined || error.status === status);

/** Every rule that was broken; the problem itself when it names no others. */
export const rulesOf = ({ code, detail, place, errors }: ProblemDetails): readonly BrokenRule[] =>
  errors ?? [{ code, detail, ...(place !== undefined && { place }) }];

/** Refused by the page itself, in words that need no others. */
export class RefusedHere extends Refused {
  override name = 'RefusedHere';
}

/** What the page itself finds wrong with fields, at least one, shown as the API would show it. */
export function refusedHere(...wrong: readonly { readonly place: string; readonly detail: string }[]): Refused {
  const detail = wrong.map((one) => one.detail).join('; ');
  const errors = wrong.map((one) => ({ code: 'invalid' as const, ...one }));
  return new RefusedHere({
    type: 'about:blank',
    title: detail,
    status: 400,
    detail,
    code: 'invalid',
    errors,
    instance: '',
  });
}

/** The same refusal for a form in which the fields have other places than in what was sent. */
export function placed(error: Error | null, placeOf: (place: string) => string): Error | null {
  if (!(error instanceof Refused)) return error;
  const errors = rulesOf(error.problem).map((rule) =>
    rule.place === undefined ? rule : { ...rule, place: placeOf(rule.place) },
  );
  return new Refused({ ...error.problem, errors });
}
