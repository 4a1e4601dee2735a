import { WorkForm } from '../../action/form.tsx';
import { WorkPage } from '../../action/page.tsx';
import { LongText } from '../../form/text-fields.tsx';
import { useTexts } from './texts.ts';

export default function CommitmentFulfilment() {
  const t = useTexts();
  return (
    <WorkPage type="CommitmentFulfilled" title={t('title')} lead={t('lead')}>
      {(work) => (
        <WorkForm
          work={work}
          noun="commitment-fulfilments"
          initial={{ evidence: '' }}
          submit={t('submit')}
          done={t('done')}
          chapter="commitments"
          which={t('which')}
        >
          <LongText
            place="evidence"
            label={t('evidence.label')}
            description={t('evidence.description')}
            rows={5}
            required
          />
        </WorkForm>
      )}
    </WorkPage>
  );
}
