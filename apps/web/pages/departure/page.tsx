import { WorkForm } from '../../action/form.tsx';
import { WorkPage } from '../../action/page.tsx';
import { LongText } from '../../form/text-fields.tsx';
import { useTexts } from './texts.ts';

export default function Departure() {
  const t = useTexts();
  return (
    <WorkPage type="ParticipantLeft" title={t('title')} lead={t('lead')}>
      {(work) => (
        <WorkForm
          work={work}
          noun="departures"
          initial={{ reason: '' }}
          submit={t('submit')}
          done={t('done')}
          chapter="advices"
          which={t('which')}
        >
          <LongText place="reason" label={t('reason.label')} description={t('reason.description')} rows={4} required />
        </WorkForm>
      )}
    </WorkPage>
  );
}
