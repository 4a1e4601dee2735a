import { isSameName } from '#vocabulary';
import { freeId, slug } from '../../action/ids.ts';
import type { CouncilItem } from '../../api/answers.ts';

/**
 * The id of a council that is put on the list: the one that it has in dossiers already, so that its members and
 * its dossiers meet; else a new one, made from its name. The server tells names apart alike, and takes what is chosen.
 */
export function idFor(
  name: string,
  inDossiers: readonly Pick<CouncilItem, 'council' | 'name'>[],
  used: ReadonlySet<string>,
): string {
  const there = inDossiers.find((council) => isSameName(council.name, name));
  return there?.council ?? freeId(slug(name) || 'adviesraad', used);
}
