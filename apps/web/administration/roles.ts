import { useSuspenseQuery } from '@tanstack/react-query';
import type { Role } from '../api/answers.ts';
import { councilsQuery } from '../api/queries.ts';
import { useTerms } from '../texts/terms.ts';
import { keptCouncilsQuery, type Member } from './queries.ts';

export interface RoleValues {
  readonly role: Role | '';
  readonly council: string;
}

export const NO_ROLE: RoleValues = { role: '', council: '' };

export const valuesOf = (roles: Member['roles']): readonly RoleValues[] =>
  roles.map(({ role, council = '' }) => ({ role, council }));

/** A council belongs to those who act for one: what was chosen before the role changed goes. */
export const rolesOf = (values: readonly RoleValues[]) =>
  values.map(({ role, council }) => ({ role, ...(role === 'council' && council !== '' && { council }) }));

/** The councils of a municipality by their ids: those of its list, and those that stand in dossiers only. */
export function useCouncilNames(municipality: string): ReadonlyMap<string, string> {
  const { items: listed } = useSuspenseQuery(keptCouncilsQuery(municipality)).data;
  const { items: found } = useSuspenseQuery(councilsQuery).data;
  const inDossiers = found.filter((council) => council.municipality === municipality);
  return new Map([
    ...inDossiers.map(({ council, name }) => [council, name] as const),
    ...listed.map(({ id, name }) => [id, name] as const),
  ]);
}

/** Says what somebody is: "Griffier", "Adviesraad: Jongerenraad". */
export function useRoleName(municipality: string) {
  const terms = useTerms();
  const councils = useCouncilNames(municipality);
  return ({ role, council }: Member['roles'][number]): string =>
    council === undefined ? terms(`role.${role}`) : `${terms(`role.${role}`)}: ${councils.get(council) ?? council}`;
}
