import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { RESPONSE_FIGURES } from '#vocabulary';
import { responsesQuery } from '../../api/queries.ts';
import { useSession } from '../../api/session.ts';
import { CountedList } from '../../lists/counted-list.tsx';
import { onlyMunicipality } from '../../lists/municipality.tsx';
import { OverFilter } from '../../lists/over-filter.tsx';
import { SheetLinks } from '../../lists/sheet-links.tsx';
import { Crumbs } from '../../ui/crumbs.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { Item } from './item.tsx';
import { filterOf } from './search.ts';
import { useTexts } from './texts.ts';

/** The responses that a figure counts, one by one. */
export default function Responses() {
  const t = useTexts();
  const search = useSearch({ from: '/reacties' });
  const asked = filterOf(search, onlyMunicipality(useSession()));
  const { items, next, total } = useSuspenseQuery(responsesQuery(asked)).data;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      crumbs={<Crumbs here={t('title')}>{<Link to="/overzicht">{t('start')}</Link>}</Crumbs>}
    >
      <OverFilter
        label={t('filter')}
        to="/reacties"
        search={search}
        figures={RESPONSE_FIGURES.map((figure) => [figure, t(`figure.${figure}`)])}
      />
      <CountedList
        shown={items.length}
        total={total}
        says={(count, isMore) => t(isMore ? 'many' : 'count', { count })}
        empty={t('empty')}
        to="/reacties"
        search={search}
        next={next}
      >
        {items.map((item) => (
          <Item key={[item.dossier, item.advice, item.authority].join(' ')} item={item} />
        ))}
      </CountedList>
      {items.length > 0 && <SheetLinks path="/responses" filter={asked} />}
    </Page>
  );
}
