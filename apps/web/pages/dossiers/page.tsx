import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { trajectoriesQuery } from '../../api/queries.ts';
import { useSession } from '../../api/session.ts';
import { CrumbsFromStart } from '../../ui/crumbs.tsx';
import { SheetLinks } from '../../lists/sheet-links.tsx';
import { Explained } from '../../ui/explained.tsx';
import { ButtonLink, Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { Empty } from '../../ui/states/states.tsx';
import { useShared } from '../../texts/shared.ts';
import { narrows } from '../../ui/filter/address.ts';
import { grantsOf } from '../../api/opening-grants.ts';
import { bringersOf } from '../../api/bringers.ts';
import { DrillDown } from './drill-down.tsx';
import { Filter } from './filter.tsx';
import { Item } from './item.tsx';
import { useTexts } from './texts.ts';
import './dossiers.css';

export default function Dossiers() {
  const t = useTexts();
  const shared = useShared();
  const search = useSearch({ from: '/dossiers' });
  const session = useSession();
  const opens = grantsOf(session);
  const { items, next } = useSuspenseQuery(trajectoriesQuery(search)).data;
  const { cursor, ...filter } = search;
  const count = items.length + (next === undefined ? 0 : 1);
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={<CrumbsFromStart here={t('title')} />}>
      {opens.length > 0 && (
        <div>
          <ButtonLink to="/dossiers/nieuw">
            {opens.some(({ council }) => council === undefined) ? t('new') : t('newOwn')}
          </ButtonLink>
        </div>
      )}
      {bringersOf(session).length > 0 && <Link to="/dossiers/inlezen">{t('bringIn')}</Link>}
      <Filter search={search} />
      <Explained words={['earlyInvolvement', 'influence']} />
      <DrillDown search={search} />
      <p role="status" className="utrecht-paragraph dw-muted">
        {next !== undefined || cursor !== undefined ? t('some', { count: items.length }) : t('count', { count })}
      </p>
      {items.length === 0 && !narrows({ ...search, sort: undefined }) ? (
        <Empty title={t('empty.none')}>
          <p className="utrecht-paragraph">{t(opens.length > 0 ? 'empty.begin' : 'empty.wait')}</p>
        </Empty>
      ) : items.length === 0 ? (
        <Empty title={t('empty.title')}>
          <p className="utrecht-paragraph">{t('empty.text')}</p>
          <Link to="/dossiers">{t('empty.all')}</Link>
        </Empty>
      ) : (
        <ul className="dw-list dw-dossiers">
          {items.map((item) => (
            <Item key={item.dossier} item={item} />
          ))}
        </ul>
      )}
      {(cursor !== undefined || next !== undefined) && (
        <nav className="dw-row" aria-label={shared('paging.label')}>
          {cursor !== undefined && (
            <Link to="/dossiers" search={filter}>
              {shared('paging.first')}
            </Link>
          )}
          {next !== undefined && (
            <Link to="/dossiers" search={{ ...filter, cursor: next }}>
              {shared('paging.next')}
            </Link>
          )}
        </nav>
      )}
      {items.length > 0 && <SheetLinks path="/trajectories" filter={search} />}
    </Page>
  );
}
