import { WorkForm } from '../../action/form.tsx';
import { WorkPage } from '../../action/page.tsx';
import { LongText } from '../../form/text-fields.tsx';
import { useTexts } from './texts.ts';

export default function DisputeSettlement() {
  const t = useTexts();
  return (
    <WorkPage type="DisputeSettled" title={t('title')} lead={t('lead')}>
      {(work) => (
        <WorkForm
          work={work}
          noun="dispute-settlements"
          initial={{ outcome: '' }}
          submit={t('submit')}
          done={t('done')}
          chapter="disputes"
        >
          <LongText
            place="outcome"
            label={t('outcome.label')}
            description={t('outcome.description')}
            rows={6}
            required
          />
        </WorkForm>
      )}
    </WorkPage>
  );
}
