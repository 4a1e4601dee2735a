import type { DeadlineFilter } from '#projections';
import { DEADLINE_KINDS, WHOSE, type DeadlineKind, type DeadlineState, type Whose } from '#vocabulary';
import { DEADLINE_STATES } from '../../ui/tones.ts';
import { day, month, oneOf, text } from '../../ui/filter/address.ts';

/** What the page shows, as it stands in the address. */
export interface Search {
  /** A month shows as a calendar; without it there is a list. */
  readonly maand?: string;
  readonly municipality?: string;
  readonly kind?: DeadlineKind;
  readonly who?: string;
  readonly state?: DeadlineState;
  readonly portfolio?: string;
  /** Of an alderman: the own portfolio, or the whole college. */
  readonly whose?: Whose;
  readonly broughtIn?: 'yes' | 'no';
  readonly from?: string;
  readonly until?: string;
  readonly cursor?: string;
}

export const searchOf = (given: Record<string, unknown>): Search => ({
  maand: month(given['maand']),
  municipality: text(given['municipality']),
  kind: oneOf(DEADLINE_KINDS, given['kind']),
  who: text(given['who']),
  state: oneOf(DEADLINE_STATES, given['state']),
  portfolio: text(given['portfolio']),
  whose: oneOf(WHOSE, given['whose']),
  broughtIn: oneOf(['yes', 'no'] as const, given['broughtIn']),
  from: day(given['from']),
  until: day(given['until']),
  cursor: text(given['cursor']),
});

/** What the API is asked for a list in one state. */
export function inState(search: Search, only: string | undefined): DeadlineFilter {
  const { maand: _, municipality = only, ...filter } = search;
  return { ...filter, municipality, limit: 50 };
}

/** What the API is asked for a month. */
export function inMonth(search: Search, only: string | undefined, maand: string): DeadlineFilter {
  const { maand: _, cursor: __, from: ___, until: ____, municipality = only, ...filter } = search;
  return { ...filter, municipality, from: `${maand}-01`, until: lastOf(maand), limit: 200 };
}

const lastOf = (maand: string) => {
  const [year = 0, of = 1] = maand.split('-').map(Number);
  return new Date(Date.UTC(year, of, 0)).toISOString().slice(0, 10);
};

/** One list of the page. */
export interface Part extends Pick<Search, 'broughtIn'> {
  readonly state: DeadlineState;
}
const WAITS: readonly Part[] = [
  { state: 'overdue', broughtIn: 'no' },
  { state: 'open', broughtIn: 'no' },
  { state: 'overdue', broughtIn: 'yes' },
];

/**
 * The lists of the page, one below the other: what is late, what is open, and last what was over before its dossier was
 * brought in, since nobody let that pass. One that goes on over several pages is alone.
 */
export function partsOf({ state, broughtIn, cursor }: Search): readonly Part[] {
  if (state !== undefined && (state !== 'overdue' || cursor !== undefined)) return [{ state, broughtIn }];
  return WAITS.filter(
    (part) => (state ?? part.state) === part.state && (broughtIn ?? part.broughtIn) === part.broughtIn,
  );
}

/** What the API is asked for the page: a month, or its lists. */
export function wantedIn(search: Search, only: string | undefined): readonly DeadlineFilter[] {
  if (search.maand !== undefined) return [inMonth(search, only, search.maand)];
  return partsOf(search).map((part) => inState({ ...search, ...part }, only));
}
