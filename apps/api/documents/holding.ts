import type { Holding } from '#commands';
import { placesOfDocuments, type DocumentStore } from '#documents';
import { problem, type Problem } from '#facts';

/** Documents that a fact is about to name are as new as any: none of them is taken away as one that nothing names. */
export const holdingIn =
  (documents: DocumentStore): Holding =>
  async (content) => {
    const missing: Problem[] = [];
    for (const [hash, place] of placesOfDocuments(content))
      if (!(await documents.renew(hash)))
        missing.push(problem('unknown-id', 'dit bestand is hier niet, of niet meer: kies het opnieuw', place));
    return missing;
  };
