import { Handing } from '../../administration/handing.tsx';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { AdministrationPage } from '../../administration/page.tsx';
import { membersQuery } from '../../administration/queries.ts';
import { handoversQuery } from '../../api/audit.ts';
import { useAdministers } from '../../api/session.ts';
import { Empty } from '../../ui/states/states.tsx';
import { useAbove } from './person.tsx';
import { useTexts } from './texts.ts';

/** What names somebody, and to whom it goes. */
export default function Handover() {
  const t = useTexts();
  const { municipality, person } = useParams({ from: '/beheer/$municipality/mensen/$person/overdragen' });
  const mayMove = useAdministers(municipality);
  const { name = t('person.somebody'), above } = useAbove(municipality, person);
  const { items } = useSuspenseQuery(handoversQuery(municipality, person)).data;
  const { items: members } = useSuspenseQuery(membersQuery(municipality)).data;
  return (
    <AdministrationPage
      municipality={municipality}
      title={t('handover.title')}
      lead={items.length === 0 || !mayMove ? undefined : t('handover.lead', { name })}
      above={above}
    >
      {items.length === 0 && <Empty title={t('handover.none')} />}
      <Handing municipality={municipality} person={person} members={members} items={items} />
    </AdministrationPage>
  );
}
