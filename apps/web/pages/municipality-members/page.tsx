import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { AllSteps } from '../../administration/all-steps.tsx';
import { membersQuery } from '../../administration/queries.ts';
import { signInServicesQuery } from '../../api/queries.ts';
import { useAdministers } from '../../api/session.ts';
import { isOver } from '../../administration/roles.ts';
import { AdministrationPage } from '../../administration/page.tsx';
import { Section } from '../../ui/section.tsx';
import { NewMember } from './new-member.tsx';
import { People } from './people.tsx';
import { useTexts } from './texts.ts';

export default function Members() {
  const t = useTexts();
  const { municipality } = useParams({ from: '/beheer/$municipality/mensen' });
  const mayChange = useAdministers(municipality);
  const { items } = useSuspenseQuery(membersQuery(municipality)).data;
  const services = useSuspenseQuery(signInServicesQuery).data.items;
  const hasService = services.some(({ municipalities: of }) => of.some((one) => one.municipality === municipality));
  const before = items.filter(({ roles }) => roles.every((role) => isOver(role)));
  const now = items.filter((member) => !before.includes(member));
  return (
    <AdministrationPage municipality={municipality} title={t('title')} lead={t(mayChange ? 'lead' : 'read')}>
      <div className="dw-stack dw-stack--loose">
        <Section title={t('now')}>
          <People municipality={municipality} label={t('now')} people={now} />
        </Section>
        {before.length > 0 && (
          <Section title={t('before.title')} intro={t('before.intro')}>
            <People municipality={municipality} label={t('before.title')} people={before} />
          </Section>
        )}
        {mayChange && (
          <Section title={t('new.title')} intro={t(hasService ? 'new.intro' : 'new.introNone')}>
            <NewMember municipality={municipality} hasService={hasService} />
          </Section>
        )}
        {mayChange && <AllSteps municipality={municipality} />}
      </div>
    </AdministrationPage>
  );
}
