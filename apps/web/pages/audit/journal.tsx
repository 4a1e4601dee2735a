import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { AdministrationPage } from '../../administration/page.tsx';
import { journalQuery } from '../../api/audit.ts';
import { segment } from '../../api/client.ts';
import { Paging } from '../../lists/paging.tsx';
import { SheetLinks } from '../../lists/sheet-links.tsx';
import { Link } from '../../ui/link.tsx';
import { Empty } from '../../ui/states/states.tsx';
import { Changes } from './changes.tsx';
import { useTexts } from './texts.ts';

/** What was changed of people and settings, and by whom. */
export default function Journal() {
  const t = useTexts();
  const { municipality } = useParams({ from: '/beheer/$municipality/wie-wat-wijzigde' });
  const { van: person, cursor } = useSearch({ from: '/beheer/$municipality/wie-wat-wijzigde' });
  const { items, next, people = {}, called } = useSuspenseQuery(journalQuery(municipality, { person, cursor })).data;
  const linkTo = (search: { van?: string | undefined; cursor?: string }) => (text: string) => (
    <Link to="/beheer/$municipality/wie-wat-wijzigde" params={{ municipality }} search={search}>
      {text}
    </Link>
  );
  return (
    <AdministrationPage municipality={municipality} title={t('journal.title')} lead={t('journal.lead')}>
      {person !== undefined && (
        <p className="utrecht-paragraph">
          {t('journal.of', { name: people[person] ?? t('person.somebody') })} {linkTo({})(t('journal.all'))}
        </p>
      )}
      {items.length === 0 ? (
        <Empty title={t('journal.empty')} />
      ) : (
        <Changes label={t('journal.title')} municipality={municipality} items={items} people={people} called={called} />
      )}
      <Paging
        first={cursor === undefined ? undefined : linkTo({ van: person })}
        next={next === undefined ? undefined : linkTo({ van: person, cursor: next })}
      />
      {items.length > 0 && <SheetLinks path={`/municipalities/${segment(municipality)}/journal`} filter={{ person }} />}
    </AdministrationPage>
  );
}
