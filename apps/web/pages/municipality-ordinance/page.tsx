import { useParams } from '@tanstack/react-router';
import { AdministrationPage } from '../../administration/page.tsx';
import { SettingsForm } from '../../administration/settings/settings-form.tsx';
import { useTexts } from '../../administration/settings/texts.ts';
import { General, InstrumentFields } from './fields.tsx';

/** What it is called, how it divides its work, and in what its agreements were laid down. */
export default function Ordinance() {
  const t = useTexts();
  const { municipality } = useParams({ from: '/beheer/$municipality/regeling' });
  return (
    <AdministrationPage municipality={municipality} title={t('titles.ordinance')} lead={t('lead')}>
      <SettingsForm
        municipality={municipality}
        step="ordinance"
        words={['portfolio', 'ordinance', 'policyRule', 'regulation', 'covenant']}
      >
        {() => (
          <>
            <General />
            <InstrumentFields />
          </>
        )}
      </SettingsForm>
    </AdministrationPage>
  );
}
