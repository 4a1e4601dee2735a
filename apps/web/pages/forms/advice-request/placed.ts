import { placed, Refused, rulesOf } from '../../../api/problem.ts';

/** What was sent: to whom, and where that stands in the form. */
export interface SentTo {
  /** Of each council its name, and where its own term stands when each has one. */
  readonly councils: readonly { readonly name: string; readonly own?: number }[];
  /** Of each question the row that it stands in. */
  readonly questions: readonly number[];
}

/**
 * A refusal of several requests that were sent as one, for the form that has their content once: what is wrong with all
 * of them is said at its field; what is wrong with one of several is said of that council.
 */
export function placedIn(error: Error | null, sent: SentTo | undefined): Error | null {
  if (!(error instanceof Refused) || !sent) return error;
  const { councils, questions } = sent;
  const placeOf = (place: string): string => {
    const [, nth = '', field = ''] = /^facts\[(\d+)\](?:\.(.*))?$/.exec(place) ?? [];
    const council = councils[Number(nth)];
    if (nth === '' || council === undefined) return place;
    if (council.own !== undefined && field.startsWith('term')) return `own[${council.own}].${field}`;
    if (field === '' || field === 'council' || field === 'id') return 'councils';
    return field.replace(/^questions\[(\d+)\]/, (_, n: string) => `questions[${questions[Number(n)] ?? n}]`);
  };
  const errors = rulesOf(error.problem).map((rule) => {
    const [, nth] = /^facts\[(\d+)\]$/.exec(rule.place ?? '') ?? [];
    const council = nth === undefined ? undefined : councils[Number(nth)];
    // What is said of no field is said of one council.
    return council && councils.length > 1 ? { ...rule, detail: `${council.name}: ${rule.detail}` } : rule;
  });
  return placed(new Refused({ ...error.problem, errors }), placeOf);
}
