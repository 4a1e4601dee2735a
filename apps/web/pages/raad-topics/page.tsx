import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { RAAD_TOPICS } from '#vocabulary';
import { raadTopicsQuery } from '../../api/queries.ts';
import { useSession } from '../../api/session.ts';
import { CountedList } from '../../lists/counted-list.tsx';
import { ListFilter } from '../../lists/list-filter.tsx';
import { onlyMunicipality } from '../../lists/municipality.tsx';
import { SheetLinks } from '../../lists/sheet-links.tsx';
import { useListTexts } from '../../lists/texts.ts';
import { useTerms } from '../../texts/terms.ts';
import { CrumbsFromStart } from '../../ui/crumbs.tsx';
import { Choose } from '../../ui/filter/filter.tsx';
import { useChange } from '../../ui/filter/use-change.ts';
import { Explained } from '../../ui/explained.tsx';
import { Page } from '../../ui/page.tsx';
import { Item } from './item.tsx';
import { filterOf, type Search } from './search.ts';
import { useTexts } from './texts.ts';

function Filters({ search }: { search: Search }) {
  const t = useTexts();
  const overview = useListTexts();
  const terms = useTerms();
  const change = useChange<Search>();
  return (
    <ListFilter label={t('filter.label')} to="/vragen-van-de-raad" search={search} by={['whose']}>
      <Choose
        label={t('filter.kind')}
        all={overview('all')}
        value={search.kind}
        options={RAAD_TOPICS.map((kind) => [kind, terms(`topic.${kind}`)])}
        change={(kind) => change({ kind })}
      />
    </ListFilter>
  );
}

/** What the gemeenteraad can ask about, one by one. */
export default function RaadTopics() {
  const t = useTexts();
  const search = useSearch({ from: '/vragen-van-de-raad' });
  const asked = filterOf(search, onlyMunicipality(useSession()));
  const { items, next, total } = useSuspenseQuery(raadTopicsQuery(asked)).data;
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={<CrumbsFromStart here={t('title')} />}>
      <Filters search={search} />
      <Explained words={['dispute', 'commitment', 'rejoinder']} />
      <CountedList
        shown={items.length}
        total={total}
        says={(count, isMore) => t(isMore ? 'many' : 'count', { count })}
        empty={t('empty')}
        to="/vragen-van-de-raad"
        search={search}
        next={next}
      >
        {items.map((item) => (
          <Item key={[item.dossier, item.kind, item.of, item.authority].join(' ')} item={item} />
        ))}
      </CountedList>
      {items.length > 0 && <SheetLinks path="/raad-topics" filter={asked} />}
    </Page>
  );
}
