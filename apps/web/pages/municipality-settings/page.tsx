import { useParams } from '@tanstack/react-router';
import { AdministrationPage } from '../../administration/page.tsx';
import { useCouncilNames } from '../../administration/roles.ts';
import { Asking, General, InstrumentFields, Terms } from './fields.tsx';
import { LetterTemplate } from './letter-template.tsx';
import { SettingsForm } from '../../administration/settings/settings-form.tsx';
import { useTexts } from '../../administration/settings/texts.ts';

export default function Settings() {
  const t = useTexts();
  const { municipality } = useParams({ from: '/beheer/$municipality/instellingen' });
  const councils = useCouncilNames(municipality);
  return (
    <AdministrationPage municipality={municipality} title={t('title')} lead={t('lead')}>
      <SettingsForm municipality={municipality} step="terms">
        {({ instrument, termijnenwet, termijnenwetBecause, copyToRaad }) => (
          <>
            <General />
            <InstrumentFields />
            <Terms because={!termijnenwet || instrument.kind !== 'ordinance' || termijnenwetBecause !== ''} />
            <Asking councils={councils} copy={copyToRaad.yes} />
          </>
        )}
      </SettingsForm>
      <LetterTemplate municipality={municipality} />
    </AdministrationPage>
  );
}
