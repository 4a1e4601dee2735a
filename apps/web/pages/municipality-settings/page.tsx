import { useParams } from '@tanstack/react-router';
import { AdministrationPage } from '../../administration/page.tsx';
import { SettingsForm } from '../../administration/settings/settings-form.tsx';
import { useTexts } from '../../administration/settings/texts.ts';
import { Meetings, Terms } from './fields.tsx';

/** How much time everybody gets, and when that does not run. */
export default function Settings() {
  const t = useTexts();
  const { municipality } = useParams({ from: '/beheer/$municipality/instellingen' });
  return (
    <AdministrationPage municipality={municipality} title={t('titles.terms')} lead={t('lead')}>
      <SettingsForm municipality={municipality} step="terms" words={['termsAct', 'recess']}>
        {(draft) => (
          <>
            <Terms
              because={!draft.termijnenwet || draft.instrument.kind !== 'ordinance' || draft.termijnenwetBecause !== ''}
            />
            <Meetings />
          </>
        )}
      </SettingsForm>
    </AdministrationPage>
  );
}
