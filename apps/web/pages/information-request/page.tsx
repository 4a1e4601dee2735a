import { WorkForm } from '../../action/form.tsx';
import { countedIds, idsIn } from '../../action/ids.ts';
import { WorkPage } from '../../action/page.tsx';
import { LongText } from '../../form/text-fields.tsx';
import { useTexts } from './texts.ts';

export default function InformationRequest() {
  const t = useTexts();
  return (
    <WorkPage type="InformationRequested" title={t('title')} lead={t('lead')}>
      {(work) => (
        <WorkForm
          work={work}
          noun="information-requests"
          initial={{ question: '' }}
          submit={t('submit')}
          done={t('done')}
          chapter="information"
          which={t('which')}
          body={(values) => ({ id: countedIds('i', 1, idsIn(work.trajectory, work.influence))[0], ...values })}
        >
          <LongText
            place="question"
            label={t('question.label')}
            description={t('question.description')}
            rows={5}
            required
          />
        </WorkForm>
      )}
    </WorkPage>
  );
}
