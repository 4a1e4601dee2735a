import { useParams } from '@tanstack/react-router';
import { AdministrationPage } from '../../administration/page.tsx';
import { useCouncilNames } from '../../administration/roles.ts';
import { SettingsForm } from '../../administration/settings/settings-form.tsx';
import { useTexts } from '../../administration/settings/texts.ts';
import { Afterwards, Answering, Asking } from './fields.tsx';
import { LetterTemplate } from './letter-template.tsx';

/** What is owed an answer, who is always asked, and what comes afterwards. */
export default function AnsweringPage() {
  const t = useTexts();
  const { municipality } = useParams({ from: '/beheer/$municipality/afspraken' });
  const councils = useCouncilNames(municipality);
  return (
    <AdministrationPage municipality={municipality} title={t('titles.answering')} lead={t('lead')}>
      <SettingsForm municipality={municipality} step="answering" words={['dispute']}>
        {(draft) => (
          <>
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
