import { AUTHORITY_KINDS, OUTCOMES } from '#vocabulary';
import { WorkForm } from '../../action/form.tsx';
import { WorkPage, type Work } from '../../action/page.tsx';
import { chosenBy } from '../../action/subjects.ts';
import { Asked } from '../../form/asked.tsx';
import { Choice, Radios } from '../../form/choices.tsx';
import { LongText } from '../../form/text-fields.tsx';
import { useTrajectoryTexts } from '../../trajectory/texts.ts';
import { useTerms } from '../../texts/terms.ts';
import { needsExplanation } from './needs-explanation.ts';
import { useTexts } from './texts.ts';

function DecisionForm({ work }: { work: Work }) {
  const t = useTexts();
  const parts = useTrajectoryTexts();
  const terms = useTerms();
  const { trajectory, subjects, over } = work;
  const { drafts, authorities } = trajectory;
  const first = chosenBy(subjects, over)?.about['authority'];
  const kind = authorities.find(({ id }) => id === first)?.kind ?? 'college';
  const last = drafts.at(-1)?.version;
  return (
    <WorkForm
      work={work}
      noun="decisions"
      initial={{
        decidedBy: kind,
        outcome: '',
        draftVersion: last === undefined ? '' : String(last),
        because: '',
      }}
      body={({ draftVersion, ...values }) => ({
        ...values,
        ...(draftVersion !== '' && { draftVersion: Number(draftVersion) }),
      })}
      which={t('which')}
      submit={t('submit')}
      done={t('done')}
      chapter="decisions"
    >
      {({ outcome }, { authority = '' }) => (
        <>
          <Radios
            place="decidedBy"
            label={t('by.label')}
            description={t('by.description')}
            options={AUTHORITY_KINDS.map((value) => ({ value, label: parts(`decision.who.${value}`) }))}
            required
          />
          <Radios
            place="outcome"
            label={t('outcome')}
            options={OUTCOMES.map((value) => ({ value, label: terms(`outcome.${value}`) }))}
            required
          />
          {drafts.length > 0 && (
            <Choice
              place="draftVersion"
              label={t('draft')}
              options={drafts.map(({ version, maturity }) => ({
                value: String(version),
                label: `${terms('version', { version })} (${terms(`maturity.${maturity}`)})`,
              }))}
            />
          )}
          <Asked
            place="because"
            when={outcome !== '' && outcome !== 'postponed' && needsExplanation(trajectory, authority)}
          >
            <LongText
              place="because"
              label={t('because.label')}
              description={t('because.description')}
              rows={4}
              required
            />
          </Asked>
        </>
      )}
    </WorkForm>
  );
}

export default function Decision() {
  const t = useTexts();
  return (
    <WorkPage type="DecisionTaken" title={t('title')} lead={t('lead')}>
      {(work) => <DecisionForm work={work} />}
    </WorkPage>
  );
}
