import { WorkForm } from '../../action/form.tsx';
import { WorkPage } from '../../action/page.tsx';
import { LongText } from '../../form/text-fields.tsx';
import { useTexts } from './texts.ts';

export default function AdviceRefusal() {
  const t = useTexts();
  return (
    <WorkPage type="AdviceDeclined" title={t('title')} lead={t('lead')}>
      {(work) => (
        <WorkForm
          work={work}
          noun="advice-refusals"
          initial={{ reason: '' }}
          submit={t('submit')}
          done={t('done')}
          chapter="requests"
          which={t('which')}
        >
          <LongText place="reason" label={t('reason.label')} description={t('reason.description')} rows={6} required />
        </WorkForm>
      )}
    </WorkPage>
  );
}
