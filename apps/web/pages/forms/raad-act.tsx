import { RAAD_ACTS, RAAD_OUTCOMES } from '#vocabulary';
import { WorkForm } from '../../action/form.tsx';
import { WorkPage } from '../../action/page.tsx';
import { useTerms } from '../../texts/terms.ts';
import { textsOf } from '../../texts/texts-of.ts';
import { numbersIn } from '../../trajectory/names.ts';

const useTexts = textsOf({
  title: { nl: 'Motie, amendement of vraag vastleggen', en: 'Record a motion, amendment or question' },
  lead: {
    nl: 'Leg vast wat de gemeenteraad zelf deed met aanbevelingen van de adviesraad.',
    en: 'Record what the municipal council itself did about recommendations of the advisory council.',
  },
  kind: { nl: 'Wat was het?', en: 'What was it?' },
  name: { nl: 'Titel', en: 'Title' },
  outcome: { nl: 'Hoe liep het af?', en: 'How did it end?' },
  points: { nl: 'Over welke aanbevelingen?', en: 'About which recommendations?' },
  text: { nl: 'Wat staat erin?', en: 'What does it say?' },
  submit: { nl: 'Vastleggen', en: 'Record' },
  done: { nl: 'Vastgelegd wat de gemeenteraad deed.', en: 'Recorded what the municipal council did.' },
});

const START = { kind: '', title: '', outcome: '', recommendations: [] as string[], text: '' };

export default function RaadAct() {
  const t = useTexts();
  const terms = useTerms();
  return (
    <WorkPage type="RaadActed" title={t('title')} lead={t('lead')}>
      {(work) => {
        const numbers = numbersIn(work.trajectory);
        const points = work.trajectory.advices.flatMap(({ recommendations }) => recommendations);
        return (
          <WorkForm work={work} noun="raad-acts" initial={START} submit={t('submit')} done={t('done')} chapter="raad">
            {({ Checkboxes, LongText, Radios, TextField }) => (
              <>
                <Radios
                  place="kind"
                  label={t('kind')}
                  options={RAAD_ACTS.map((value) => ({ value, label: terms(`raadAct.${value}`) }))}
                  required
                />
                <TextField place="title" label={t('name')} required />
                <Radios
                  place="outcome"
                  label={t('outcome')}
                  options={RAAD_OUTCOMES.map((value) => ({ value, label: terms(`raadOutcome.${value}`) }))}
                  required
                />
                {points.length > 0 && (
                  <Checkboxes
                    place="recommendations"
                    label={t('points')}
                    options={points.map(({ id, text, question }) => ({
                      value: id,
                      label: `${terms(question ? 'question' : 'recommendation', { number: numbers.get(id) ?? 0 })}: ${text}`,
                    }))}
                  />
                )}
                <LongText place="text" label={t('text')} rows={5} />
              </>
            )}
          </WorkForm>
        );
      }}
    </WorkPage>
  );
}
