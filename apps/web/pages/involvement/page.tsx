import { WorkForm } from '../../action/form.tsx';
import { countedIds, idsIn } from '../../action/ids.ts';
import { isTyped } from '../../action/sent-rows.ts';
import { WorkPage, type Work } from '../../action/page.tsx';
import { Lines } from '../../form/lines.tsx';
import { Rows } from '../../form/rows.tsx';
import { LongText, TextField } from '../../form/text-fields.tsx';
import { useTexts } from './texts.ts';

const START = { form: '', groupsReached: [''], groupsMissing: [] as string[], findings: [{ text: '' }] };

function InvolvementForm({ work }: { work: Work }) {
  const t = useTexts();
  const body = ({ findings, ...values }: typeof START) => {
    const ids = countedIds('f', findings.length, idsIn(work.trajectory, work.influence));
    return { ...values, findings: findings.map(({ text }, i) => ({ id: ids[i], text })) };
  };
  return (
    <WorkForm
      work={work}
      noun="involvements"
      initial={START}
      body={body}
      rows={{ groupsReached: isTyped, groupsMissing: isTyped, findings: ({ text }) => isTyped(text) }}
      submit={t('submit')}
      done={t('done')}
      chapter="involvements"
    >
      <LongText place="form" label={t('form.label')} description={t('form.description')} rows={2} required />
      {(['groupsReached', 'groupsMissing'] as const).map((place) => (
        <Rows
          key={place}
          place={place}
          label={t(`groups.${place}.label`)}
          description={t(`groups.${place}.description`)}
          what={t('group')}
          empty=""
        >
          {(row, number) => <TextField place={row} label={t('row', { number })} required />}
        </Rows>
      ))}
      <Lines
        place="findings"
        label={t('findings.label')}
        description={t('findings.description')}
        what={t('finding')}
        line={(number) => t('point', { number })}
        of="text"
      />
    </WorkForm>
  );
}

export default function Involvement() {
  const t = useTexts();
  return (
    <WorkPage type="InvolvementHeld" title={t('title')} lead={t('lead')}>
      {(work) => <InvolvementForm work={work} />}
    </WorkPage>
  );
}
