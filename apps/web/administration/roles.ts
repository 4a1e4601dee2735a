import { useSuspenseQuery } from '@tanstack/react-query';
import type { CouncilFunction } from '#vocabulary';
import type { Role } from '../api/answers.ts';
import { councilsQuery } from '../api/queries.ts';
import { formatDate, todayHere } from '../texts/dates.ts';
import type { Language } from '../texts/languages.ts';
import { useTerms } from '../texts/terms.ts';
import { useLanguage } from '../texts/texts-of.ts';
import { keptCouncilsQuery, type Member } from './queries.ts';
import { useAdministration } from './texts.ts';

type MemberRole = Member['roles'][number];

export interface RoleValues {
  readonly role: Role | '';
  readonly council: string;
  readonly function: CouncilFunction | '';
  /** One on each line, as the dossiers. */
  readonly portfolios: string;
  readonly dossiers: string;
  readonly from: string;
  readonly until: string;
}

export const NO_ROLE: RoleValues = {
  ...{ role: '', council: '', function: '' },
  ...{ portfolios: '', dossiers: '', from: '', until: '' },
};

export const valuesOf = (roles: Member['roles']): readonly RoleValues[] =>
  roles.map(({ role, council = '', function: of, portfolios = [], dossiers = [], from = '', until = '' }) => ({
    // Before councils had functions here, everybody of one was what its secretary is.
    ...{ role, council, function: of ?? (role === 'council' ? 'secretary' : '') },
    ...{ portfolios: portfolios.join('\n'), dossiers: dossiers.join('\n'), from, until },
  }));

const linesIn = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const HAS_PORTFOLIOS: readonly (Role | '')[] = ['civilServant', 'alderman'];
export const HAS_DOSSIERS: readonly (Role | '')[] = ['civilServant'];

/** What belongs to another role goes: what was chosen before the role changed. */
export const rolesOf = (values: readonly RoleValues[]) =>
  values.map(({ role, council, function: of, portfolios, dossiers, from, until }) => {
    const lines = { portfolios: linesIn(portfolios), dossiers: linesIn(dossiers) };
    return {
      role,
      ...(role === 'council' && council !== '' && { council }),
      ...(role === 'council' && of !== '' && { function: of }),
      ...(HAS_PORTFOLIOS.includes(role) && lines.portfolios.length > 0 && { portfolios: lines.portfolios }),
      ...(HAS_DOSSIERS.includes(role) && lines.dossiers.length > 0 && { dossiers: lines.dossiers }),
      ...(from !== '' && { from }),
      ...(until !== '' && { until }),
    };
  });

/** Whether a role is over, on a day; what has yet to begin is not. */
export const isOver = ({ until }: Pick<MemberRole, 'until'>, on = todayHere()): boolean =>
  until !== undefined && until < on;

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

/** Says what somebody is: "Griffier", "Adviesraad: Jongerenraad, voorzitter", "Wethouder (Zorg, vanaf 1 maart 2027)". */
export function roleNameIn(language: Language, councilName: (council: string) => string) {
  const t = useAdministration.in(language);
  const terms = useTerms.in(language);
  const date = (day: string) => formatDate(day, language);
  return ({ role, council, function: of, portfolios = [], dossiers = [], from, until }: MemberRole): string => {
    const today = todayHere();
    const ofCouncil = council === undefined ? '' : `: ${councilName(council)}`;
    const what = `${terms(`role.${role}`)}${ofCouncil}${of === undefined ? '' : `, ${t(`function.${of}`).toLowerCase()}`}`;
    const days = [
      ...(from === undefined ? [] : [t(from > today ? 'roles.begins' : 'roles.since', { day: date(from) })]),
      ...(until === undefined ? [] : [t(until < today ? 'roles.ended' : 'roles.ends', { day: date(until) })]),
    ];
    const more = [...portfolios, ...dossiers, ...days];
    return more.length === 0 ? what : `${what} (${more.join(', ')})`;
  };
}

export function useRoleName(municipality: string) {
  const councils = useCouncilNames(municipality);
  return roleNameIn(useLanguage(), (council) => councils.get(council) ?? council);
}
