import { useSearch } from '@tanstack/react-router';
import { todayHere } from '../../texts/dates.ts';
import { CrumbsFromStart } from '../../ui/crumbs.tsx';
import { Link } from '../../ui/link.tsx';
import { Explained } from '../../ui/explained.tsx';
import { Page } from '../../ui/page.tsx';
import { Calendar } from './calendar.tsx';
import { Filters } from './filters.tsx';
import { DeadlineList } from './list.tsx';
import { useTexts } from './texts.ts';
import './deadlines.css';

export default function Deadlines() {
  const t = useTexts();
  const search = useSearch({ from: '/termijnen' });
  const { maand, cursor: _, ...filters } = search;
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={<CrumbsFromStart here={t('title')} />}>
      <nav className="dw-tabs dw-no-print" aria-label={t('view.label')}>
        <Link
          to="/termijnen"
          search={filters}
          activeOptions={{ exact: true }}
          {...(maand === undefined && { 'aria-current': 'page' })}
        >
          {t('view.list')}
        </Link>
        <Link
          to="/termijnen"
          search={{ ...filters, maand: maand ?? todayHere().slice(0, 7) }}
          {...(maand !== undefined && { 'aria-current': 'page' })}
        >
          {t('view.calendar')}
        </Link>
      </nav>
      <Filters search={search} />
      <Explained words={['commitment', 'termsAct', 'recess']} />
      {maand === undefined ? <DeadlineList search={search} /> : <Calendar search={search} maand={maand} />}
    </Page>
  );
}
