import { draftingOf, type Actor } from '#access';
import type { Directory } from '#directory';
import type { AskedToComment } from '#projections';

/** What is asked of somebody of drafts that are there for them, by the one function that lets them see a draft. */
export async function askedToComment(
  actor: Actor,
  { adviceDrafts }: Pick<Directory, 'adviceDrafts'>,
): Promise<readonly AskedToComment[]> {
  if (!actor.grants.some(({ role }) => role === 'council')) return [];
  const asked = await adviceDrafts.askedOf(actor.id);
  return asked.flatMap((one) => {
    const { item, kind, trajectory: dossier, municipality, council, request, advice, at } = one;
    const as = draftingOf(actor, { municipality, councils: [council, ...one.with] }, one);
    return as
      ? [{ item, kind, dossier, municipality, council, about: request ?? advice ?? council, at, councils: as.councils }]
      : [];
  });
}
