import { isWholeDay } from '../../../texts/dates.ts';

/** How the term is given: the usual one of this dossier, or one of its own. */
export const HOW = ['usual', 'weeks', 'days', 'until'] as const;
export type How = (typeof HOW)[number];

/** How long a council gets, as it is filled in. */
export interface TermValues {
  readonly how: How;
  /** Where the API has it too, so that what it says of it is said at its field. */
  readonly term: { readonly weeks: string; readonly days: string; readonly until: string };
}
export const NO_TERM: TermValues = { how: 'usual', term: { weeks: '', days: '', until: '' } };

const number = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : text);

/** The term as the API takes it; nothing for the usual one. What is not a number goes as it is, to be refused there. */
export function termOf({ how, term: { weeks, days, until } }: TermValues) {
  if (how === 'weeks') return { term: { weeks: number(weeks) } };
  if (how === 'days') return { term: { days: number(days) } };
  if (how === 'until') return { term: { until } };
  return {};
}

/** The term as it stands in an address of the API; undefined while it is not filled in. */
export function writtenTerm({ how, term }: TermValues): string | undefined {
  if (how === 'usual') return how;
  const length = term[how].trim();
  return (how === 'until' ? isWholeDay(length) : /^\d{1,4}$/.test(length)) ? `${how}-${length}` : undefined;
}
