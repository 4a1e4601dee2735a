import { WorkForm } from '../../action/form.tsx';
import { freeId, idsIn } from '../../action/ids.ts';
import { isTyped } from '../../action/sent-rows.ts';
import { WorkPage, type Work } from '../../action/page.tsx';
import { Asked } from '../../form/asked.tsx';
import { Choice } from '../../form/choices.tsx';
import { Rows } from '../../form/rows.tsx';
import { LongText, TextField } from '../../form/text-fields.tsx';
import { useTerms } from '../../texts/terms.ts';
import { startOf, termOf, type Values } from './term.ts';
import { TermFields } from './term-fields.tsx';
import { useTexts } from './texts.ts';

function RequestForm({ work }: { work: Work }) {
  const t = useTexts();
  const terms = useTerms();
  const { trajectory, influence } = work;
  const { drafts, involvements } = trajectory;
  const body = (values: Values, about: object) => {
    const { questions, draftVersion, withoutInvolvementBecause, urgentBecause } = values;
    const { council = '' } = about as { council?: string };
    return {
      id: freeId(`r-${council}`, idsIn(trajectory, influence)),
      questions,
      ...(draftVersion !== '' && { draftVersion: Number(draftVersion) }),
      ...termOf(values),
      withoutInvolvementBecause,
      urgentBecause,
    };
  };
  return (
    <WorkForm
      work={work}
      noun="advice-requests"
      initial={startOf(drafts.at(-1)?.version)}
      body={body}
      rows={{ questions: isTyped }}
      which={t('which')}
      submit={t('submit')}
      done={t('done')}
      chapter="requests"
    >
      {(values) => (
        <>
          <Rows
            place="questions"
            label={t('questions.label')}
            description={t('questions.description')}
            what={t('questions.what')}
            empty=""
          >
            {(place, number) => <TextField place={place} label={t('questions.row', { number })} required />}
          </Rows>
          {drafts.length > 0 && (
            <Choice
              place="draftVersion"
              label={t('draft.label')}
              description={t('draft.description')}
              options={drafts.map(({ version, maturity }) => ({
                value: String(version),
                label: `${terms('version', { version })} (${terms(`maturity.${maturity}`)})`,
              }))}
            />
          )}
          <TermFields how={values.how} trajectory={trajectory} />
          <Asked place="withoutInvolvementBecause" when={involvements.length === 0}>
            <LongText
              place="withoutInvolvementBecause"
              label={t('withoutInvolvement.label')}
              description={t('withoutInvolvement.description')}
              rows={3}
              required
            />
          </Asked>
          <LongText place="urgentBecause" label={t('urgent.label')} description={t('urgent.description')} rows={2} />
        </>
      )}
    </WorkForm>
  );
}

export default function AdviceRequest() {
  const t = useTexts();
  return (
    <WorkPage type="AdviceRequested" title={t('title')} lead={t('lead')}>
      {(work) => <RequestForm work={work} />}
    </WorkPage>
  );
}
