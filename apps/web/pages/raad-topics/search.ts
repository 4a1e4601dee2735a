import type { RaadTopicsFilter } from '#projections';
import { RAAD_TOPICS, WHOSE, type RaadTopic, type Whose } from '#vocabulary';
import { oneOf, text } from '../../ui/filter/address.ts';

/** What the gemeenteraad can ask about, as it stands in the address. */
export interface Search {
  readonly municipality?: string;
  readonly whose?: Whose;
  readonly portfolio?: string;
  readonly kind?: RaadTopic;
  readonly cursor?: string;
}

export const searchOf = (given: Record<string, unknown>): Search => ({
  municipality: text(given['municipality']),
  whose: oneOf(WHOSE, given['whose']),
  portfolio: text(given['portfolio']),
  kind: oneOf(RAAD_TOPICS, given['kind']),
  cursor: text(given['cursor']),
});

/** What the API is asked; `only` is the one municipality of whoever asks. */
export const filterOf = (search: Search, only: string | undefined): RaadTopicsFilter => ({
  ...search,
  municipality: search.municipality ?? only,
  limit: 25,
});
