import { useDescribe } from '../../action/describe.ts';
import { WorkForm } from '../../action/form.tsx';
import { type Work, WorkPage } from '../../action/page.tsx';
import { textsOf } from '../../texts/texts-of.ts';
import { Ground } from '../../trajectory/ground.tsx';

const useTexts = textsOf({
  title: { nl: 'Naar de gemeenteraad', en: 'To the municipal council' },
  lead: {
    nl: 'Leg vast welke adviezen de gemeenteraad heeft gekregen. Zo is te zien of de raad het advies kende voordat hij besloot.',
    en: 'Record which advices the municipal council received. Then it shows whether it knew the advice before it decided.',
  },
  submit: { nl: 'Vastleggen', en: 'Record' },
  done: { nl: 'Vastgelegd wat de gemeenteraad kreeg.', en: 'Recorded what the municipal council received.' },
  advices: {
    label: { nl: 'Welke adviezen kreeg de gemeenteraad?', en: 'Which advices did the municipal council receive?' },
    description: {
      nl: 'Alle adviezen die er nog niet waren, staan al aangevinkt.',
      en: 'All advices that were not there yet are ticked already.',
    },
  },
  copy: {
    nl: 'De gemeenteraad krijgt een afschrift van elk advies met de reactie:',
    en: 'The municipal council gets a copy of each advice with the response:',
  },
  withResponse: { nl: 'De reactie op het advies ging mee', en: 'The response to the advice went along' },
});

function SubmissionForm({ work }: { work: Work<'SharedWithRaad'> }) {
  const t = useTexts();
  const { trajectory, influence } = work;
  const describe = useDescribe(trajectory, influence);
  const { settings } = trajectory;
  const copied = settings?.copyToRaad ?? false;
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
      {({ Checkboxes, YesNo }) => (
        <>
          {copied !== false && (
            <div className="utrecht-paragraph dw-about">
              {t('copy')}
              <Ground settings={settings} article={copied} />
            </div>
          )}
          <Checkboxes
            place="advices"
            label={t('advices.label')}
            description={t('advices.description')}
            options={ids.map((advice) => ({ value: advice, label: describe({ advice }) }))}
            required
          />
          <YesNo place="withResponse" label={t('withResponse')} />
        </>
      )}
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
