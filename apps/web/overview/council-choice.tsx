import { useSuspenseQuery } from '@tanstack/react-query';
import { councilsQuery } from '../api/queries.ts';
import { Choose } from '../ui/filter/filter.tsx';
import { useOverview } from './texts.ts';

interface ChoiceProps {
  readonly municipality: string | undefined;
  readonly value: string | undefined;
  readonly change: (value: string | undefined) => void;
}

/** Which council, of one municipality or of all. */
export function CouncilChoice({ municipality, value, change }: ChoiceProps) {
  const t = useOverview();
  const { items } = useSuspenseQuery(councilsQuery).data;
  const here = items.filter((council) => municipality === undefined || council.municipality === municipality);
  const options = [...new Map(here.map(({ council, name }) => [council, name]))];
  return <Choose label={t('council')} all={t('everyCouncil')} value={value} options={options} change={change} />;
}
