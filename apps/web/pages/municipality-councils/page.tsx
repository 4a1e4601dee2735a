import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { AllSteps } from '../../administration/all-steps.tsx';
import { keptCouncilsQuery } from '../../administration/queries.ts';
import { AdministrationPage } from '../../administration/page.tsx';
import { councilsQuery } from '../../api/queries.ts';
import { useAdministers } from '../../api/session.ts';
import { Section } from '../../ui/section.tsx';
import { Empty } from '../../ui/states/states.tsx';
import { CouncilForm } from './council-form.tsx';
import { idFor } from './id-for.ts';
import { Listed } from './listed.tsx';
import { SharedCouncils } from './shared/shared.tsx';
import { useTexts } from './texts.ts';
import { Unlisted } from './unlisted.tsx';
import '../../trajectory/trajectory.css';

export default function Councils() {
  const t = useTexts();
  const { municipality } = useParams({ from: '/beheer/$municipality/adviesraden' });
  const mayChange = useAdministers(municipality);
  const here = useSuspenseQuery(keptCouncilsQuery(municipality)).data.items;
  const listed = here.filter(({ sharedBy }) => sharedBy === undefined);
  const found = useSuspenseQuery(councilsQuery).data.items.filter((c) => c.municipality === municipality);
  const onList = new Set(here.map(({ id }) => id));
  const others = found.filter(({ council }) => !onList.has(council));
  const used = new Set([...onList, ...found.map(({ council }) => council)]);
  return (
    <AdministrationPage municipality={municipality} title={t('title')} lead={t('lead')}>
      <div className="dw-stack dw-stack--loose">
        <Section title={t('list')}>
          {listed.length === 0 ? (
            <Empty title={t(here.length === 0 ? 'none' : 'sharedOnly')} />
          ) : (
            <ul className="dw-list dw-stack">
              {listed.map((council) => (
                <li key={council.id}>
                  <Listed municipality={municipality} council={council} />
                </li>
              ))}
            </ul>
          )}
        </Section>
        <SharedCouncils municipality={municipality} listed={listed} />
        {others.length > 0 && (
          <Section title={t('others.title')} intro={mayChange ? t('others.intro') : undefined}>
            <ul className="dw-list dw-stack">
              {others.map((council) => (
                <li key={council.council}>
                  <Unlisted council={council} />
                </li>
              ))}
            </ul>
          </Section>
        )}
        {mayChange && (
          <Section title={t('new')}>
            <CouncilForm
              municipality={municipality}
              idFor={(name) => idFor(name, others, used)}
              submit={t('add')}
              done={t('addedNew')}
            />
          </Section>
        )}
        {mayChange && <AllSteps municipality={municipality} />}
      </div>
    </AdministrationPage>
  );
}
