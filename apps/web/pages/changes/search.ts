import type { InfluenceFilter } from '#projections';
import { EFFECTS, WHOSE, type Effect, type Whose } from '#vocabulary';
import { oneOf, text } from '../../ui/filter/address.ts';

/** By whom something changed. */
export const SOURCES = ['recommendation', 'finding'] as const;
/** Where a change can be found: that nothing changed is none. */
export const PLACES = EFFECTS.filter((effect): effect is Exclude<Effect, 'none'> => effect !== 'none');

/** Which changes are shown, as it stands in the address. */
export interface Search {
  readonly municipality?: string;
  readonly whose?: Whose;
  readonly council?: string;
  readonly portfolio?: string;
  readonly source?: (typeof SOURCES)[number];
  readonly effect?: (typeof PLACES)[number];
  readonly cursor?: string;
}

export const searchOf = (given: Record<string, unknown>): Search => ({
  municipality: text(given['municipality']),
  whose: oneOf(WHOSE, given['whose']),
  council: text(given['council']),
  portfolio: text(given['portfolio']),
  source: oneOf(SOURCES, given['source']),
  effect: oneOf(PLACES, given['effect']),
  cursor: text(given['cursor']),
});

/** What the API is asked; `only` is the one municipality of whoever asks. */
export const filterOf = (search: Search, only: string | undefined): InfluenceFilter => ({
  ...search,
  municipality: search.municipality ?? only,
  limit: 25,
});
