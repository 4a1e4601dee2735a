import { useTerms } from './terms.ts';

/** The name of the law that an advice rests on. */
export function useLawName(): (basis: string) => string {
  const terms = useTerms();
  // A dot in the name of a text would begin another level.
  return (basis) => terms(`legalBasis.${basis.replaceAll('.', '_') as 'local'}`);
}
