import { useDescribe } from '../../action/describe.ts';
import { WorkForm } from '../../action/form.tsx';
import { WorkPage, type Work } from '../../action/page.tsx';
import { Checkboxes, YesNo } from '../../form/choices.tsx';
import { useTexts } from './texts.ts';

function SubmissionForm({ work }: { work: Work }) {
  const t = useTexts();
  const { trajectory, influence } = work;
  const describe = useDescribe(trajectory, influence);
  const ids = trajectory.advices.map(({ id }) => id);
  const notYet = ids.filter((id) => !trajectory.sharedWithRaad.includes(id));
  return (
    <WorkForm
      work={work}
      noun="raad-submissions"
      initial={{ advices: notYet, withResponse: false }}
      body={({ advices, withResponse }) => ({ advices, ...(withResponse && { withResponse }) })}
      submit={t('submit')}
      done={t('done')}
      chapter="advices"
    >
      <Checkboxes
        place="advices"
        label={t('advices.label')}
        description={t('advices.description')}
        options={ids.map((advice) => ({ value: advice, label: describe({ advice }) }))}
        required
      />
      <YesNo place="withResponse" label={t('withResponse')} />
    </WorkForm>
  );
}

export default function Submission() {
  const t = useTexts();
  return (
    <WorkPage type="SharedWithRaad" title={t('title')} lead={t('lead')}>
      {(work) => <SubmissionForm work={work} />}
    </WorkPage>
  );
}
