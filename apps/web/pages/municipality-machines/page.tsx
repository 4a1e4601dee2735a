import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { AdministrationPage } from '../../administration/page.tsx';
import { machinesQuery } from '../../administration/queries.ts';
import { useAdministers } from '../../api/session.ts';
import { Section } from '../../ui/section.tsx';
import { Empty } from '../../ui/states/states.tsx';
import { MachineCard } from './machine.tsx';
import { NewMachine } from './new-machine.tsx';
import { useTexts } from './texts.ts';

/** The programs that work for a municipality. */
export default function Machines() {
  const t = useTexts();
  const { municipality } = useParams({ from: '/beheer/$municipality/programmas' });
  const { items } = useSuspenseQuery(machinesQuery(municipality)).data;
  const mayChange = useAdministers(municipality);
  return (
    <AdministrationPage municipality={municipality} title={t('title')} lead={t('lead')}>
      <div className="dw-stack dw-stack--loose">
        <Section title={t('kept')}>
          {items.length === 0 && <Empty title={t('none')} />}
          <ul className="dw-list dw-stack">
            {items.map((machine) => (
              <MachineCard key={machine.id} municipality={municipality} machine={machine} mayChange={mayChange} />
            ))}
          </ul>
        </Section>
        {mayChange && (
          <Section title={t('new')}>
            <NewMachine municipality={municipality} />
          </Section>
        )}
      </div>
    </AdministrationPage>
  );
}
