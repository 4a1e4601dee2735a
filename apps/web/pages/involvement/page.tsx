import { createLazyRoute } from '@tanstack/react-router';
import { WorkForm } from '../../action/form.tsx';
import { countedIds, idsIn } from '../../action/ids.ts';
import { WorkPage, type Work } from '../../action/page.tsx';
import { Rows } from '../../form/rows.tsx';
import { LongText, TextField } from '../../form/text-fields.tsx';
import { useTexts } from './texts.ts';

const START = { form: '', groupsReached: [''], groupsMissing: [] as string[], findings: [{ text: '' }] };

/** What was left empty was no group and no finding. */
const said = (list: readonly string[]) => list.map((text) => text.trim()).filter((text) => text !== '');

function InvolvementForm({ work }: { work: Work }) {
  const t = useTexts();
  const body = ({ form, groupsReached, groupsMissing, findings }: typeof START) => {
    const texts = said(findings.map(({ text }) => text));
    const ids = countedIds('f', texts.length, idsIn(work.trajectory, work.influence));
    return {
      form,
      groupsReached: said(groupsReached),
      groupsMissing: said(groupsMissing),
      findings: texts.map((text, i) => ({ id: ids[i], text })),
    };
  };
  return (
    <WorkForm
      work={work}
      noun="involvements"
      initial={START}
      body={body}
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
      <Rows
        place="findings"
        label={t('findings.label')}
        description={t('findings.description')}
        what={t('finding')}
        empty={{ text: '' }}
      >
        {(row, number) => <LongText place={`${row}.text`} label={t('point', { number })} rows={2} required />}
      </Rows>
    </WorkForm>
  );
}

function Involvement() {
  const t = useTexts();
  return (
    <WorkPage type="InvolvementHeld" title={t('title')} lead={t('lead')}>
      {(work) => <InvolvementForm work={work} />}
    </WorkPage>
  );
}

export const page = createLazyRoute('/dossiers/$dossier/betrokkenheid')({ component: Involvement });
