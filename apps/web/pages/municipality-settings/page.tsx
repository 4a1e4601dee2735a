import { useParams } from '@tanstack/react-router';
import { AdministrationPage } from '../../administration/page.tsx';
import { useCouncilNames } from '../../administration/roles.ts';
import { Afterwards, Answering, Asking, General, InstrumentFields, Meetings, Terms } from './fields.tsx';
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
        {(draft) => (
          <>
            <General />
            <InstrumentFields />
            <Terms
              because={!draft.termijnenwet || draft.instrument.kind !== 'ordinance' || draft.termijnenwetBecause !== ''}
            />
            <Meetings />
            <Answering draft={draft} />
            <Asking councils={councils} copy={draft.copyToRaad.yes} />
            <Afterwards />
          </>
        )}
      </SettingsForm>
      <LetterTemplate municipality={municipality} />
    </AdministrationPage>
  );
}
