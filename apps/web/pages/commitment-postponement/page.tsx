import { createLazyRoute } from '@tanstack/react-router';
import { WorkForm } from '../../action/form.tsx';
import { WorkPage } from '../../action/page.tsx';
import { DayField } from '../../form/date-field.tsx';
import { LongText } from '../../form/text-fields.tsx';
import { useTexts } from './texts.ts';

function CommitmentPostponement() {
  const t = useTexts();
  return (
    <WorkPage type="CommitmentPostponed" title={t('title')} lead={t('lead')}>
      {(work) => (
        <WorkForm
          work={work}
          noun="commitment-postponements"
          initial={{ dueOn: '', reason: '' }}
          submit={t('submit')}
          done={t('done')}
          chapter="commitments"
          which={t('which')}
        >
          <DayField place="dueOn" label={t('dueOn')} required />
          <LongText place="reason" label={t('reason.label')} description={t('reason.description')} rows={4} required />
        </WorkForm>
      )}
    </WorkPage>
  );
}

export const page = createLazyRoute('/dossiers/$dossier/toezegging-uitstellen')({ component: CommitmentPostponement });
