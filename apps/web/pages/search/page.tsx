import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { searchQuery } from '../../api/queries.ts';
import { Marked, Places } from '../../lists/found.tsx';
import { useNameOf } from '../../lists/municipality.tsx';
import { useDates } from '../../texts/dates.ts';
import { useTerms } from '../../texts/terms.ts';
import { Badge } from '../../ui/badge.tsx';
import { CrumbsFromStart } from '../../ui/crumbs.tsx';
import { Filter, Words } from '../../ui/filter/filter.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { Empty } from '../../ui/states/states.tsx';
import { STAGE_TONES } from '../../ui/tones.ts';
import { PlaceLink } from './place.tsx';
import { useTexts } from './texts.ts';
import './search.css';

export default function Search() {
  const t = useTexts();
  const terms = useTerms();
  const { date } = useDates();
  const { q, dossier } = useSearch({ from: '/zoeken' });
  const nameOf = useNameOf();
  const navigate = useNavigate({ from: '/zoeken' });
  const { items, councils } = useSuspenseQuery(searchQuery(q, { dossier })).data;
  const change = useCallback(
    (words: string | undefined) =>
      void navigate({ search: words === undefined ? {} : { q: words }, replace: true, resetScroll: false }),
    [navigate],
  );
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={<CrumbsFromStart here={t('title')} />}>
      <Filter label={t('title')}>
        <Words label={t('words')} value={q} change={change} />
      </Filter>
      <p role="status" className="utrecht-paragraph dw-muted">
        {q === undefined ? t('type') : dossier ? t('within', { q }) : t('count', { count: items.length, q })}
        {councils.length > 0 && ` ${t('councils', { count: councils.length })}`}
      </p>
      {q !== undefined && dossier !== undefined && (
        <p className="utrecht-paragraph">
          <Link to="/zoeken" search={{ q }}>
            {t('everywhere')}
          </Link>
        </p>
      )}
      {q !== undefined && items.length + councils.length === 0 && (
        <Empty title={t('empty.title')}>
          <p className="utrecht-paragraph">{t('empty.text')}</p>
        </Empty>
      )}
      {councils.length > 0 && (
        <ul className="dw-list dw-found" aria-label={t('councilList')}>
          {councils.map(({ municipality, council, name, endedOn }) => (
            <li key={`${municipality} ${council}`} className="dw-found__item">
              <Link
                to="/adviesraden/$municipality/$council"
                params={{ municipality, council }}
                className="dw-found__title"
              >
                {name}
              </Link>
              <p className="utrecht-paragraph dw-small dw-muted">
                {t('council', { municipality: nameOf(municipality) })}
                {endedOn !== undefined && ` · ${t('ended', { date: date(endedOn) })}`}
              </p>
            </li>
          ))}
        </ul>
      )}
      <ol className="dw-list dw-found">
        {items.map((item) => (
          <li key={item.dossier} className="dw-found__item">
            <Link to="/dossiers/$dossier" params={{ dossier: item.dossier }} lang="nl" className="dw-found__title">
              <Marked text={item.title} q={q} />
            </Link>
            <Places
              q={q}
              item={item}
              link={(place, name) => (
                <PlaceLink dossier={item.dossier} place={place}>
                  {name}
                </PlaceLink>
              )}
              all={(name) => (
                <Link to="/zoeken" search={{ q, dossier: item.dossier }}>
                  {name}
                </Link>
              )}
            />
            <p className="utrecht-paragraph dw-row">
              <Badge about="stage" tone={STAGE_TONES[item.stage]}>
                {terms(`stage.${item.stage}`)}
              </Badge>
              <span className="dw-small dw-muted">{t('opened', { date: date(item.openedOn) })}</span>
            </p>
          </li>
        ))}
      </ol>
    </Page>
  );
}
