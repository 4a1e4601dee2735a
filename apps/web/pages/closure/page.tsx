import { WorkForm } from '../../action/form.tsx';
import { WorkPage } from '../../action/page.tsx';
import { LongText } from '../../form/text-fields.tsx';
import { useTexts } from './texts.ts';

export default function Closure() {
  const t = useTexts();
  return (
    <WorkPage type="TrajectoryClosed" title={t('title')} lead={t('lead')}>
      {(work) => (
        <WorkForm
          work={work}
          noun="closures"
          initial={{ outcome: '', reason: '' }}
          submit={t('submit')}
          done={t('done')}
          chapter="decisions"
        >
          <LongText
            place="outcome"
            label={t('outcome.label')}
            description={t('outcome.description')}
            rows={4}
            required
          />
          <LongText place="reason" label={t('reason.label')} description={t('reason.description')} rows={4} required />
        </WorkForm>
      )}
    </WorkPage>
  );
}
