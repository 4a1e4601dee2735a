import { useSuspenseQueries } from '@tanstack/react-query';
import { useSession } from '../api/session.ts';
import { Choose } from '../ui/filter/filter.tsx';
import { portfolioQueries } from './portfolios.ts';
import { useListTexts } from './texts.ts';

interface ChoiceProps {
  readonly municipality: string | undefined;
  readonly value: string | undefined;
  readonly change: (value: string | undefined) => void;
}

/** Which portfolio, of those that dossiers of one municipality name, or of all that somebody is of. */
export function PortfolioChoice({ municipality, value, change }: ChoiceProps) {
  const t = useListTexts();
  const found = useSuspenseQueries({ queries: portfolioQueries(useSession(), municipality) });
  const names = found.flatMap(({ data }) => data.items.map(({ portfolio }) => portfolio));
  // What a link narrowed the list to can be seen and taken away, also where nobody names it any more.
  const options = [...new Set(value === undefined ? names : [...names, value])].sort();
  if (options.length === 0) return null;
  return (
    <Choose
      label={t('portfolio')}
      all={t('everyPortfolio')}
      value={value}
      options={options.map((name) => [name, name])}
      change={change}
    />
  );
}
