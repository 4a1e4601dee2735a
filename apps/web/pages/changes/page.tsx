import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { changesQuery } from '../../api/queries.ts';
import { useSession } from '../../api/session.ts';
import { CountedList } from '../../lists/counted-list.tsx';
import { onlyMunicipality } from '../../lists/municipality.tsx';
import { SheetLinks } from '../../lists/sheet-links.tsx';
import { CrumbsFromStart } from '../../ui/crumbs.tsx';
import { Explained } from '../../ui/explained.tsx';
import { Page } from '../../ui/page.tsx';
import { Filters } from './filters.tsx';
import { Item } from './item.tsx';
import { filterOf } from './search.ts';
import { useTexts } from './texts.ts';

/** What changed by what residents said, one by one. */
export default function Changes() {
  const t = useTexts();
  const search = useSearch({ from: '/veranderd' });
  const asked = filterOf(search, onlyMunicipality(useSession()));
  const { items, next, total } = useSuspenseQuery(changesQuery(asked)).data;
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={<CrumbsFromStart here={t('title')} />}>
      <Filters search={search} />
      <Explained words={['influence', 'finding', 'commitment']} />
      <CountedList
        shown={items.length}
        total={total}
        says={(count, isMore) => t(isMore ? 'many' : 'count', { count })}
        empty={t('empty')}
        to="/veranderd"
        search={search}
        next={next}
      >
        {items.map((item) => (
          <Item key={[item.dossier, item.of, item.authority, item.effect, item.on, item.after].join(' ')} item={item} />
        ))}
      </CountedList>
      {items.length > 0 && <SheetLinks path="/influence" filter={asked} />}
    </Page>
  );
}
