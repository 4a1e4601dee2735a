import { useSuspenseQueries } from '@tanstack/react-query';
import type { NameablePerson } from '../api/answers.ts';
import type { Option } from '../form/fields.ts';
import { nameablePeopleQuery } from './queries.ts';

type NamedAs = NameablePerson['as'][number];

/** Who can be named in dossiers of these municipalities. */
export function useNameable(municipalities: readonly string[]): (municipality: string) => readonly NameablePerson[] {
  const lists = useSuspenseQueries({ queries: municipalities.map(nameablePeopleQuery) });
  return (municipality) => lists[municipalities.indexOf(municipality)]?.data.items ?? [];
}

/**
 * Whom one can choose: who can be named as this. The contact of a dossier of the municipality is somebody of it; people of
 * these councils only where a council opened it itself.
 */
export const choosable = (
  people: readonly NameablePerson[],
  namedAs: NamedAs,
  councils: readonly string[],
): readonly Option[] =>
  people
    .filter(({ as }) => as.includes(namedAs))
    .filter(
      (one) => namedAs !== 'contact' || !one.councils || one.councils.some((council) => councils.includes(council)),
    )
    .map(({ id, name }) => ({ value: id, label: name }));

/** Somebody who was chosen, as long as they can be. */
export const stillChosen = (id: string, options: readonly Option[]): string =>
  options.some(({ value }) => value === id) ? id : '';
