import { useSearch } from '@tanstack/react-router';
import { useSession } from '../../api/session.ts';
import { CrumbsFromStart } from '../../ui/crumbs.tsx';
import { SheetLinks } from '../../lists/sheet-links.tsx';
import { Explained } from '../../ui/explained.tsx';
import { Page } from '../../ui/page.tsx';
import { Empty } from '../../ui/states/states.tsx';
import { Filters } from './filters.tsx';
import { Figures } from './figures.tsx';
import { filterOf } from './search.ts';
import { useTexts } from './texts.ts';
import './dashboard.css';

export default function Dashboard() {
  const t = useTexts();
  const search = useSearch({ from: '/overzicht' });
  const filter = filterOf(search, useSession());
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={<CrumbsFromStart here={t('title')} />}>
      {filter === undefined ? (
        <Empty title={t('nowhere')} />
      ) : (
        <>
          <Filters search={search} municipality={filter.municipality} />
          <Explained words={['influence', 'held', 'commitment', 'portfolio']} />
          <Figures filter={filter} />
        </>
      )}
      {filter && <SheetLinks path="/dashboard" filter={filter} />}
    </Page>
  );
}
