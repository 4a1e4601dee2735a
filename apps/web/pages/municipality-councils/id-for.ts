import { freeId, slug } from '../../action/ids.ts';
import type { CouncilItem } from '../../api/answers.ts';

/** As the server tells names apart (libs/directory/people/same-name.ts), so that it takes the id that is chosen here. */
const read = (name: string) =>
  name
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

/**
 * The id of a council that is put on the list: the one that it has in dossiers already, so that its members and
 * its dossiers meet; else a new one, made from its name.
 */
export function idFor(
  name: string,
  inDossiers: readonly Pick<CouncilItem, 'council' | 'name'>[],
  used: ReadonlySet<string>,
): string {
  const there = inDossiers.find((council) => read(council.name) === read(name));
  return there?.council ?? freeId(slug(name) || 'adviesraad', used);
}
