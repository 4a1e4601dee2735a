import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { POINT_FIGURES } from '#vocabulary';
import { pointsQuery } from '../../api/queries.ts';
import { useSession } from '../../api/session.ts';
import { CountedList } from '../../lists/counted-list.tsx';
import { onlyMunicipality } from '../../lists/municipality.tsx';
import { OverFilter } from '../../lists/over-filter.tsx';
import { SheetLinks } from '../../lists/sheet-links.tsx';
import { Crumbs } from '../../ui/crumbs.tsx';
import { Link } from '../../ui/link.tsx';
import { Explained } from '../../ui/explained.tsx';
import { Page } from '../../ui/page.tsx';
import { Item } from './item.tsx';
import { filterOf } from './search.ts';
import { useTexts } from './texts.ts';

/** The points that a figure counts, one by one. */
export default function Points() {
  const t = useTexts();
  const search = useSearch({ from: '/punten' });
  const asked = filterOf(search, onlyMunicipality(useSession()));
  const { items, next, total } = useSuspenseQuery(pointsQuery(asked)).data;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      crumbs={<Crumbs here={t('title')}>{<Link to="/overzicht">{t('start')}</Link>}</Crumbs>}
    >
      <OverFilter
        label={t('filter')}
        to="/punten"
        search={search}
        usual="any"
        figures={POINT_FIGURES.map((figure) => [figure, t(`figure.${figure}`)])}
      />
      <Explained words={['held', 'influence', 'rejoinder']} />
      <CountedList
        shown={items.length}
        total={total}
        says={(count, isMore) => t(isMore ? 'many' : 'count', { count })}
        empty={t('empty')}
        to="/punten"
        search={search}
        next={next}
      >
        {items.map((item) => (
          <Item key={[item.dossier, item.recommendation, item.authority].join(' ')} item={item} />
        ))}
      </CountedList>
      {items.length > 0 && <SheetLinks path="/points" filter={asked} />}
    </Page>
  );
}
