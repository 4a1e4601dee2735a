import type { SessionAnswer } from '../api/answers.ts';
import { portfoliosQuery } from '../api/queries.ts';
import { municipalitiesOf } from './municipality.tsx';

/** What the choice of a portfolio offers: those of one municipality, or of all that somebody is of. */
export const portfolioQueries = (session: SessionAnswer | null, municipality: string | undefined) =>
  (municipality === undefined ? municipalitiesOf(session) : [municipality]).map(portfoliosQuery);
