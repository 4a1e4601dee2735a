import { ListFilter } from '../../lists/list-filter.tsx';
import { useListTexts } from '../../lists/texts.ts';
import { useTerms } from '../../texts/terms.ts';
import { Choose } from '../../ui/filter/filter.tsx';
import { useChange } from '../../ui/filter/use-change.ts';
import { PLACES, SOURCES, type Search } from './search.ts';
import { useTexts } from './texts.ts';

export function Filters({ search }: { search: Search }) {
  const t = useTexts();
  const overview = useListTexts();
  const terms = useTerms();
  const change = useChange<Search>();
  return (
    <ListFilter label={t('filter.label')} to="/veranderd" search={search} by={['whose', 'council']}>
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
    </ListFilter>
  );
}
