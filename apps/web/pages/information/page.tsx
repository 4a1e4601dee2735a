import { WorkForm } from '../../action/form.tsx';
import { WorkPage, type Work } from '../../action/page.tsx';
import { Choice } from '../../form/choices.tsx';
import { LongText } from '../../form/text-fields.tsx';
import { nameIn } from '../../trajectory/names.ts';
import { useTexts } from './texts.ts';

function InformationForm({ work }: { work: Work }) {
  const t = useTexts();
  const { trajectory, over } = work;
  const nameOf = nameIn(trajectory);
  const asked = trajectory.information;
  const open = asked.filter(({ providedOn }) => providedOn === undefined);
  const chosen = asked.find(({ id }) => id === over.over) ?? open[0];
  return (
    <WorkForm
      work={work}
      noun="information"
      initial={{ request: chosen?.id ?? '', description: '' }}
      submit={t('submit')}
      done={t('done')}
      chapter="information"
    >
      {asked.length > 0 && (
        <Choice
          place="request"
          label={t('request.label')}
          description={t('request.description')}
          options={asked.map(({ id, council, question }) => ({ value: id, label: `${nameOf(council)}: ${question}` }))}
        />
      )}
      <LongText place="description" label={t('what.label')} description={t('what.description')} rows={5} required />
    </WorkForm>
  );
}

export default function Information() {
  const t = useTexts();
  return (
    <WorkPage type="InformationProvided" title={t('title')} lead={t('lead')}>
      {(work) => <InformationForm work={work} />}
    </WorkPage>
  );
}
