import { WorkForm } from '../../action/form.tsx';
import { WorkPage } from '../../action/page.tsx';
import { LongText } from '../../form/text-fields.tsx';
import { useTexts } from './texts.ts';

export default function Dispute() {
  const t = useTexts();
  return (
    <WorkPage type="DisputeRaised" title={t('title')} lead={t('lead')}>
      {(work) => (
        <WorkForm
          work={work}
          noun="disputes"
          initial={{ ground: '' }}
          submit={t('submit')}
          done={t('done')}
          chapter="disputes"
          which={t('which')}
        >
          <LongText place="ground" label={t('ground.label')} description={t('ground.description')} rows={6} required />
        </WorkForm>
      )}
    </WorkPage>
  );
}
