import { useSession } from '../../api/session.ts';
import { CouncilChoice } from '../../lists/council-choice.tsx';
import { MunicipalityChoice, onlyMunicipality } from '../../lists/municipality.tsx';
import { useListTexts } from '../../lists/texts.ts';
import { WhoseChoice } from '../../lists/whose-choice.tsx';
import { useTerms } from '../../texts/terms.ts';
import { narrows } from '../../ui/filter/address.ts';
import { Choose, Filter } from '../../ui/filter/filter.tsx';
import { useChange } from '../../ui/filter/use-change.ts';
import { Link } from '../../ui/link.tsx';
import { PLACES, SOURCES, type Search } from './search.ts';
import { useTexts } from './texts.ts';

export function Filters({ search }: { search: Search }) {
  const t = useTexts();
  const overview = useListTexts();
  const terms = useTerms();
  const only = onlyMunicipality(useSession());
  const change = useChange<Search>();
  const { cursor: _, ...filters } = search;
  return (
    <Filter
      label={t('filter.label')}
      clear={
        narrows(filters) && (
          <Link to="/veranderd" className="dw-filter__clear">
            {overview('clear')}
          </Link>
        )
      }
    >
      <MunicipalityChoice
        every
        value={search.municipality}
        change={(municipality) => change({ municipality, council: undefined, portfolio: undefined })}
      />
      <WhoseChoice value={search.whose} change={(whose) => change({ whose })} />
      <CouncilChoice municipality={search.municipality ?? only} value={search.council} change={change} />
      <Choose
        label={t('filter.source')}
        all={overview('all')}
        value={search.source}
        options={SOURCES.map((source) => [source, terms(`source.${source}`)])}
        change={(source) => change({ source })}
      />
      <Choose
        label={t('filter.effect')}
        all={overview('all')}
        value={search.effect}
        options={PLACES.map((effect) => [effect, terms(`effect.${effect}`)])}
        change={(effect) => change({ effect })}
      />
    </Filter>
  );
}
