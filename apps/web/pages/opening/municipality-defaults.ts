import { useSuspenseQueries } from '@tanstack/react-query';
import { municipalityQuery, type Municipality } from '../../administration/queries.ts';
import { municipalitiesIn, type Grant } from '../../api/opening-grants.ts';

/** What a municipality settled that a dossier begins with. */
export type Settled = Pick<Municipality, 'adviceTerm' | 'responseTerm' | 'termijnenwet' | 'portfolios' | 'alwaysAsked'>;

/** What the municipality settled for which somebody opens a dossier. */
export function useSettled(grants: readonly Grant[]): (grant: Grant | undefined) => Settled {
  const codes = municipalitiesIn(grants);
  const settled = useSuspenseQueries({ queries: codes.map(municipalityQuery) });
  return (grant) => settled[codes.indexOf(grant?.municipality ?? '')]?.data ?? {};
}
