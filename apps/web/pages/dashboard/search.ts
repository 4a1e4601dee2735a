import type { DashboardFilter } from '#projections';
import type { SessionAnswer } from '../../api/answers.ts';
import { municipalitiesOf } from '../../lists/municipality.tsx';
import { day, text } from '../../ui/filter/address.ts';

/** Over what is counted, as it stands in the address. */
export interface Search {
  readonly municipality?: string;
  readonly portfolio?: string;
  readonly council?: string;
  /** Of the advice. */
  readonly from?: string;
  readonly until?: string;
}

export const searchOf = (given: Record<string, unknown>): Search => ({
  municipality: text(given['municipality']),
  portfolio: text(given['portfolio']),
  council: text(given['council']),
  from: day(given['from']),
  until: day(given['until']),
});

/** What the API is asked: always one municipality; undefined for somebody who belongs to none. */
export function filterOf(search: Search, session: SessionAnswer | null): DashboardFilter | undefined {
  const municipality = search.municipality ?? municipalitiesOf(session)[0];
  return municipality === undefined ? undefined : { ...search, municipality };
}
