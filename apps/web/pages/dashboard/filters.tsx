import { CouncilChoice } from '../../lists/council-choice.tsx';
import { MunicipalityChoice } from '../../lists/municipality.tsx';
import { PortfolioChoice } from '../../lists/portfolio-choice.tsx';
import { useListTexts } from '../../lists/texts.ts';
import { narrows } from '../../ui/filter/address.ts';
import { Day, Filter } from '../../ui/filter/filter.tsx';
import { useChange } from '../../ui/filter/use-change.ts';
import { Link } from '../../ui/link.tsx';
import type { Search } from './search.ts';
import { useTexts } from './texts.ts';

export function Filters({ search, municipality }: { search: Search; municipality: string }) {
  const t = useTexts();
  const overview = useListTexts();
  const change = useChange<Search>();
  const { municipality: _, ...filters } = search;
  return (
    <Filter
      label={t('filter.label')}
      clear={
        narrows(filters) && (
          <Link to="/overzicht" search={{ municipality }} className="dw-filter__clear">
            {overview('clear')}
          </Link>
        )
      }
    >
      <MunicipalityChoice
        value={municipality}
        change={(chosen) => change({ municipality: chosen, council: undefined, portfolio: undefined })}
      />
      <PortfolioChoice
        municipality={municipality}
        value={search.portfolio}
        change={(portfolio) => change({ portfolio })}
      />
      <CouncilChoice municipality={municipality} value={search.council} change={change} />
      <Day label={t('filter.from')} value={search.from} change={(from) => change({ from })} />
      <Day label={t('filter.until')} value={search.until} change={(until) => change({ until })} />
    </Filter>
  );
}
