import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { registerQuery } from '../../api/queries.ts';
import { useSession } from '../../api/session.ts';
import { onlyMunicipality } from '../../lists/municipality.tsx';
import { Paging } from '../../lists/paging.tsx';
import { useListTexts } from '../../lists/texts.ts';
import { CrumbsFromStart } from '../../ui/crumbs.tsx';
import { SheetLinks } from '../../lists/sheet-links.tsx';
import { Link } from '../../ui/link.tsx';
import { Explained } from '../../ui/explained.tsx';
import { Page } from '../../ui/page.tsx';
import { Empty } from '../../ui/states/states.tsx';
import { Filters } from './filters.tsx';
import { Item } from './item.tsx';
import { filterOf } from './search.ts';
import { useTexts } from './texts.ts';
import './register.css';

export default function Register() {
  const t = useTexts();
  const overview = useListTexts();
  const search = useSearch({ from: '/niet-overgenomen' });
  const asked = filterOf(search, onlyMunicipality(useSession()));
  const { items, next } = useSuspenseQuery(registerQuery(asked)).data;
  const { cursor, ...filter } = search;
  const whole = next === undefined && cursor === undefined;
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={<CrumbsFromStart here={t('title')} />}>
      <Filters search={search} />
      <Explained words={['held', 'rejoinder']} />
      <p role="status" className="utrecht-paragraph dw-muted">
        {whole ? t('count', { count: items.length }) : overview('some', { count: items.length })}
        {asked.municipality === undefined && `. ${t('chooseOne')}`}
      </p>
      {items.length === 0 ? (
        <Empty title={t('empty')} />
      ) : (
        <ul className="dw-list dw-stack">
          {items.map((item) => (
            <Item key={`${item.dossier} ${item.recommendation} ${item.authority}`} item={item} />
          ))}
        </ul>
      )}
      <Paging
        first={
          cursor === undefined
            ? undefined
            : (text) => (
                <Link to="/niet-overgenomen" search={filter}>
                  {text}
                </Link>
              )
        }
        next={
          next === undefined
            ? undefined
            : (text) => (
                <Link to="/niet-overgenomen" search={{ ...filter, cursor: next }}>
                  {text}
                </Link>
              )
        }
      />
      {items.length > 0 && <SheetLinks path="/register" filter={asked} />}
    </Page>
  );
}
