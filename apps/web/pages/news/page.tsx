import { Button } from '@utrecht/component-library-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { newsQuery, useReadNews, type NewsItem } from '../../api/news.ts';
import { FormProblems } from '../../form/problems.tsx';
import { usePlaceOf } from '../../lists/municipality.tsx';
import { Paging } from '../../lists/paging.tsx';
import { useDates } from '../../texts/dates.ts';
import { CrumbsFromStart } from '../../ui/crumbs.tsx';
import { Link } from '../../ui/link.tsx';
import { Page } from '../../ui/page.tsx';
import { Card, Section } from '../../ui/section.tsx';
import { useTell } from '../../ui/told/told.tsx';
import { newsAsked } from './asked.ts';
import { InCalendar } from './calendars.tsx';
import { ByMail } from './mail.tsx';
import { useSentence } from './sentence.ts';
import { useTexts } from './texts.ts';

function Item({ item, read }: { readonly item: NewsItem; readonly read: (item: NewsItem) => void }) {
  const t = useTexts();
  const sentence = useSentence()(item);
  const { dayOf } = useDates();
  const place = usePlaceOf()(item);
  const navigate = useNavigate();
  return (
    <Card tone={item.read ? 'plain' : 'accent'}>
      <p className="utrecht-paragraph">
        {!item.read && <strong>{t('new')}: </strong>}
        <a
          className="utrecht-link"
          href={item.place}
          onClick={(event) => {
            if (!item.read) read(item);
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            void navigate({ href: item.place });
          }}
        >
          {sentence}
        </a>
      </p>
      <p className="utrecht-paragraph dw-text">
        <span lang="nl">{item.title}</span> · {[place, dayOf(item.at)].filter(Boolean).join(' · ')}
      </p>
      {!item.read && (
        <Button appearance="subtle-button" aria-label={t('readThis', { what: sentence })} onClick={() => read(item)}>
          {t('read')}
        </Button>
      )}
    </Card>
  );
}

/** What is new for somebody, and how they are told. */
export default function NewsPage() {
  const t = useTexts();
  const tell = useTell();
  const search = useSearch({ from: '/nieuw' });
  const { ongelezen, collegas, cursor } = search;
  const navigate = useNavigate({ from: '/nieuw' });
  const { items, unread = 0, mark, next } = useSuspenseQuery(newsQuery(newsAsked(search))).data;
  const { mutate, error } = useReadNews();
  const readAll = () => mutate(mark, { onSuccess: () => tell(t('allRead')) });
  const linkTo = (to: string | undefined) => (text: string) => (
    <Link to="/nieuw" search={{ ongelezen, collegas, cursor: to }}>
      {text}
    </Link>
  );
  return (
    <Page title={t('title')} lead={t('lead')} crumbs={<CrumbsFromStart here={t('title')} />}>
      <Section title={t('news')}>
        <div className="dw-row">
          <label className="dw-option">
            <input
              type="checkbox"
              className="utrecht-checkbox utrecht-checkbox--html-input"
              checked={ongelezen === 'yes'}
              onChange={() => void navigate({ search: { ongelezen: ongelezen ? undefined : 'yes', collegas } })}
            />
            <span>{t('onlyNew')}</span>
          </label>
          <label className="dw-option">
            <input
              type="checkbox"
              className="utrecht-checkbox utrecht-checkbox--html-input"
              checked={collegas === 'ja'}
              onChange={() => void navigate({ search: { ongelezen, collegas: collegas ? undefined : 'ja' } })}
            />
            <span>{t('colleagues')}</span>
          </label>
          {unread > 0 && (
            <Button appearance="secondary-action-button" onClick={readAll}>
              {t('readAll')}
            </Button>
          )}
        </div>
        <FormProblems error={error} />
        {items.length === 0 ? (
          <p className="utrecht-paragraph">{t('none')}</p>
        ) : (
          <ul className="dw-list dw-stack">
            {items.map((item) => (
              <li key={item.item}>
                <Item item={item} read={(one) => mutate({ items: [one.item] })} />
              </li>
            ))}
          </ul>
        )}
        <Paging
          first={cursor === undefined ? undefined : linkTo(undefined)}
          next={next === undefined ? undefined : linkTo(next)}
        />
      </Section>
      <ByMail />
      <InCalendar />
    </Page>
  );
}
