import type { ResponsesFilter } from '#projections';
import { RESPONSE_FIGURES, type ResponseFigure } from '#vocabulary';
import { overOf, type Over } from '../../lists/over.ts';
import { oneOf, text } from '../../ui/filter/address.ts';

/** Which responses are shown, as it stands in the address: those that a figure counts. */
export interface Search extends Over {
  readonly answers?: ResponseFigure | undefined;
  readonly cursor?: string | undefined;
}

export const searchOf = (given: Record<string, unknown>): Search => ({
  ...overOf(given),
  answers: oneOf(RESPONSE_FIGURES, given['answers']),
  cursor: text(given['cursor']),
});

/** What the API is asked; `only` is the one municipality of whoever asks. */
export const filterOf = (search: Search, only: string | undefined): ResponsesFilter => ({
  ...search,
  municipality: search.municipality ?? only,
  limit: 25,
});
