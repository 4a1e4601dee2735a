import type { SessionAnswer } from '../api/answers.ts';
import { useSession } from '../api/session.ts';
import { Choose } from '../ui/filter/filter.tsx';
import { useListTexts } from './texts.ts';

/** Of which municipalities somebody is. */
export const municipalitiesOf = (session: SessionAnswer | null): readonly string[] => [
  ...(session?.municipalities ?? NONE).map(({ municipality }) => municipality),
];

/** Whether somebody has a role in a municipality. */
export const isOf = (session: SessionAnswer | null, municipality: string): boolean =>
  municipalitiesOf(session).includes(municipality);

/** The one municipality that somebody is of; undefined for somebody who belongs to several, and has to choose. */
export function onlyMunicipality(session: SessionAnswer | null): string | undefined {
  const mine = municipalitiesOf(session);
  return mine.length === 1 ? mine[0] : undefined;
}

const NONE: SessionAnswer['municipalities'] = [];

/** The name of a municipality that somebody is of: its code says nothing to people. */
export function useNameOf(): (municipality: string) => string {
  const mine = useSession()?.municipalities ?? NONE;
  return (code) => mine.find(({ municipality }) => municipality === code)?.name ?? code;
}

/** Of which municipality something is, for somebody who works in several; undefined where one municipality is all there is to them. */
export function usePlaceOf(): (one: { readonly municipality: string }) => string | undefined {
  const several = (useSession()?.municipalities ?? NONE).length > 1;
  const nameOf = useNameOf();
  return ({ municipality }) => (several ? nameOf(municipality) : undefined);
}

interface ChoiceProps {
  readonly value: string | undefined;
  /** Whether all of them at once is a choice. */
  readonly every?: boolean;
  readonly change: (value: string | undefined) => void;
}

/** Which municipality, for somebody who works in several. */
export function MunicipalityChoice({ value, every = false, change }: ChoiceProps) {
  const t = useListTexts();
  const options = (useSession()?.municipalities ?? NONE).map((one) => [one.municipality, one.name] as const);
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
