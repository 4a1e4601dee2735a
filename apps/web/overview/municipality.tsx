import { useSuspenseQueries } from '@tanstack/react-query';
import type { SessionAnswer } from '../api/answers.ts';
import { dossiersQuery } from '../api/queries.ts';
import { useSession } from '../api/session.ts';
import { Choose } from '../ui/filter/filter.tsx';
import { useOverview } from './texts.ts';

/** Of which municipalities somebody is. */
export const municipalitiesOf = (session: SessionAnswer | null): readonly string[] => [
  ...new Set(session?.memberships.map(({ municipality }) => municipality)),
];

/** Whether somebody has a role in a municipality. */
export const isOf = (session: SessionAnswer | null, municipality: string): boolean =>
  municipalitiesOf(session).includes(municipality);

/** The one municipality that somebody is of; undefined for who is of several, and has to choose. */
export function onlyMunicipality(session: SessionAnswer | null): string | undefined {
  const mine = municipalitiesOf(session);
  return mine.length === 1 ? mine[0] : undefined;
}

/** A municipality by the name of its board, as its newest dossier has it: its code says nothing to people. */
export function useMunicipalities(): readonly (readonly [code: string, name: string])[] {
  const mine = municipalitiesOf(useSession());
  const newest = useSuspenseQueries({
    queries: mine.map((municipality) => dossiersQuery({ municipality, sort: '-openedOn', limit: 1 })),
  });
  return mine.map((code, i) => [code, newest[i]?.data.items[0]?.authorities[0]?.name ?? code] as const);
}

interface ChoiceProps {
  readonly value: string | undefined;
  /** Whether all of them at once is a choice. */
  readonly every?: boolean;
  readonly change: (value: string | undefined) => void;
}

/** Which municipality, for who works in several. */
export function MunicipalityChoice({ value, every = false, change }: ChoiceProps) {
  const t = useOverview();
  const options = useMunicipalities();
  if (options.length < 2) return null;
  return (
    <Choose
      label={t('municipality')}
      {...(every && { all: t('everyMunicipality') })}
      value={value}
      options={options}
      change={change}
    />
  );
}
