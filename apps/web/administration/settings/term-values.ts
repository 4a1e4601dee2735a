import type { Municipality } from '../queries.ts';

/** How long, as it is filled in; empty is as usual. `article` is where it stands. */
export interface TermValues {
  readonly count: string;
  readonly unit: 'weeks' | 'days';
  readonly article?: string;
  /** To which meeting it is counted; NO_MEETING to none. */
  readonly meeting?: { readonly of: string; readonly nth: string; readonly by: string };
}
export const NO_MEETING = 'none';

/** How often a term may be extended, and how long each time. */
export interface ExtensionValues extends TermValues {
  readonly times: string;
}

type Term = Municipality['adviceTerm'];
type Extension = Municipality['adviceExtension'];

export const valuesOfTerm = (term: Term): TermValues => ({
  ...(term?.days === undefined
    ? { count: String(term?.weeks ?? ''), unit: 'weeks' }
    : { count: String(term.days), unit: 'days' }),
  article: term?.article ?? '',
  meeting: {
    of: term?.meeting?.of ?? NO_MEETING,
    nth: String(term?.meeting?.nth ?? ''),
    by: term?.meeting?.by ?? 'meeting',
  },
});

export const valuesOfExtension = (rule: Extension): ExtensionValues => ({
  ...valuesOfTerm({ ...rule?.most, ...(rule?.article !== undefined && { article: rule.article }) }),
  times: String(rule?.times ?? ''),
});

const isFilledIn = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';
/** What is not a number is left for the API to refuse at its field. */
const number = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : text);

/** A draft that was kept from before may hold no unit: it is in weeks then. */
const lengthOf = ({ count, unit }: TermValues) =>
  isFilledIn(count) ? { [unit === 'days' ? 'days' : 'weeks']: number(count) } : undefined;

const meetingOf = ({ meeting }: TermValues) =>
  meeting === undefined || meeting.of === NO_MEETING ? undefined : { ...meeting, nth: number(meeting.nth) };

/** Of an article alone the API says that the length is missing. */
export const termOf = (values: TermValues): object | undefined =>
  isFilledIn(values.count) || isFilledIn(values.article) || meetingOf(values)
    ? { ...lengthOf(values), article: values.article, meeting: meetingOf(values) }
    : undefined;

export const extensionOf = (values: ExtensionValues): object | undefined => {
  const { times, article } = values;
  const most = lengthOf(values);
  return isFilledIn(times) || most || isFilledIn(article)
    ? { times: isFilledIn(times) ? number(times) : undefined, most, article }
    : undefined;
};
