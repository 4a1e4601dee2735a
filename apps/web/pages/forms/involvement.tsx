import { WorkForm } from '../../action/form.tsx';
import { countedIds, idsIn } from '../../action/ids.ts';
import { type Work, WorkPage } from '../../action/page.tsx';
import { isTyped } from '../../action/sent-rows.ts';
import { textsOf } from '../../texts/texts-of.ts';

const useTexts = textsOf({
  title: { nl: 'Met wie is gesproken?', en: 'Record early involvement' },
  lead: {
    nl: 'Met wie hebt u gesproken voordat er advies werd gevraagd, en wat kwam daaruit? Elk punt kunt u later terugvinden in de tekst.',
    en: 'With whom did you speak before advice was asked, and what came out of it? Every point can be found in the text later.',
  },
  submit: { nl: 'Vastleggen', en: 'Record' },
  done: { nl: 'De betrokkenheid is vastgelegd.', en: 'The involvement has been recorded.' },
  form: {
    label: { nl: 'Wat deed u?', en: 'What did you do?' },
    description: {
      nl: 'Bijvoorbeeld keukentafelgesprekken, een panel of een enquête.',
      en: 'For instance kitchen-table talks, a panel or a survey.',
    },
  },
  group: { nl: 'Groep', en: 'Group' },
  row: { nl: 'Groep {{number}}', en: 'Group {{number}}' },
  findings: {
    label: { nl: 'Wat kwam eruit?', en: 'What came out of it?' },
    description: { nl: 'Noem per regel één punt.', en: 'One point a line.' },
  },
  finding: { nl: 'Punt', en: 'Point' },
  point: { nl: 'Punt {{number}}', en: 'Point {{number}}' },
  groups: {
    groupsReached: {
      label: { nl: 'Wie deden mee?', en: 'Who took part?' },
      description: { nl: 'Noem groepen, geen namen van mensen.', en: 'Name groups, no names of people.' },
    },
    groupsMissing: {
      label: { nl: 'Wie ontbraken?', en: 'Who was missing?' },
      description: {
        nl: 'Welke groepen gaat dit aan, maar sprak u niet?',
        en: 'Which groups does this concern, but did you not speak with?',
      },
    },
  },
});

const START = { form: '', groupsReached: [''], groupsMissing: [] as string[], findings: [{ text: '' }] };

function InvolvementForm({ work }: { work: Work<'InvolvementHeld'> }) {
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
      {({ LongText, TextField, Rows, Lines }) => (
        <>
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
        </>
      )}
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
