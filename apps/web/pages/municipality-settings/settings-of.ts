import type { Municipality } from '../../administration/queries.ts';
import { filled } from '../../form/place.ts';

export interface TermValues {
  readonly count: string;
  readonly unit: 'weeks' | 'days';
}

/** The settings as they are filled in. */
export interface Values {
  readonly name: string;
  readonly advice: TermValues;
  readonly response: TermValues;
  readonly information: TermValues;
  readonly termijnenwet: boolean;
  readonly recess: readonly { readonly name: string; readonly from: string; readonly to: string }[];
  readonly theme: string;
}
export const FIELDS = ['name', 'advice', 'response', 'information', 'termijnenwet', 'recess', 'theme'] as const;
export type Field = (typeof FIELDS)[number];

type Term = Municipality['adviceTerm'];

const valuesOfTerm = (term: Term): TermValues =>
  term?.days === undefined
    ? { count: String(term?.weeks ?? ''), unit: 'weeks' }
    : { count: String(term.days), unit: 'days' };

/**
 * A draft that was kept from before may hold no unit: it is in weeks then. What is not a number is left for the API to
 * refuse at its field.
 */
const termOf = ({ count, unit }: TermValues) =>
  count.trim() === ''
    ? undefined
    : { [unit === 'days' ? 'days' : 'weeks']: /^\d+$/.test(count.trim()) ? Number(count) : count };

/** What is the looks of the server stands for no theme of its own: a choice is never empty. */
export const SERVER = 'server';

export const valuesOf = (settled: Municipality): Values => ({
  name: settled.name ?? '',
  advice: valuesOfTerm(settled.adviceTerm),
  response: valuesOfTerm(settled.responseTerm),
  information: valuesOfTerm(settled.informationTerm),
  termijnenwet: settled.termijnenwet ?? true,
  recess: (settled.recess ?? []).map(({ name, from, to }) => ({ name, from, to })),
  theme: settled.theme ?? SERVER,
});

/** The settings as the API takes them. */
export const settingsOf = ({ name, advice, response, information, termijnenwet, recess, theme }: Values): object =>
  filled({
    name,
    adviceTerm: termOf(advice),
    responseTerm: termOf(response),
    informationTerm: termOf(information),
    termijnenwet,
    recess,
    theme: theme === SERVER ? undefined : theme,
  }) as object;

const NOTHING = valuesOf({ municipality: '', revision: 0 });
const sentOf = (values: Values, field: Field) => JSON.stringify(settingsOf({ ...NOTHING, [field]: values[field] }));

/** In which settings two differ, as they would be sent. */
export const differing = (a: Values, b: Values): readonly Field[] =>
  FIELDS.filter((field) => sentOf(a, field) !== sentOf(b, field));

/** The field of the form for a place in what was sent. */
export const placeOf = (place: string): string =>
  place.replace(/^(advice|response|information)Term(\.(weeks|days))?$/, '$1.count').replace(/^recess\[\d+\]$/, '$&.to');
