import { WorkForm } from '../../action/form.tsx';
import { WorkPage } from '../../action/page.tsx';
import { LongText } from '../../form/text-fields.tsx';
import { useTexts } from './texts.ts';

export default function Withdrawal() {
  const t = useTexts();
  return (
    <WorkPage type="TrajectoryWithdrawn" title={t('title')} lead={t('lead')}>
      {(work) => (
        <WorkForm
          work={work}
          noun="withdrawals"
          initial={{ reason: '' }}
          submit={t('submit')}
          done={t('done')}
          chapter="decisions"
        >
          <LongText place="reason" label={t('reason.label')} description={t('reason.description')} rows={5} required />
        </WorkForm>
      )}
    </WorkPage>
  );
}
