/** How the term is given: the usual one of this dossier, or one of its own. */
export const HOW = ['usual', 'weeks', 'days', 'until'] as const;
export type How = (typeof HOW)[number];

export interface Values {
  readonly questions: readonly string[];
  readonly draftVersion: string;
  readonly how: How;
  /** Where the API has it too, so that what it says of it is said at its field. */
  readonly term: { readonly weeks: string; readonly days: string; readonly until: string };
  readonly withoutInvolvementBecause: string;
  readonly urgentBecause: string;
}

export const startOf = (version: number | undefined): Values => ({
  questions: [''],
  draftVersion: version === undefined ? '' : String(version),
  how: 'usual',
  term: { weeks: '', days: '', until: '' },
  withoutInvolvementBecause: '',
  urgentBecause: '',
});

/** The term as the API takes it; nothing for the usual one. What is not a number goes as it is, to be refused there. */
export function termOf({ how, term: { weeks, days, until } }: Pick<Values, 'how' | 'term'>) {
  const number = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : text);
  if (how === 'weeks') return { term: { weeks: number(weeks) } };
  if (how === 'days') return { term: { days: number(days) } };
  if (how === 'until') return { term: { until } };
  return {};
}
