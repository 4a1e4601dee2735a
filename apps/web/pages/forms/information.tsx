import { Annexes, annexesOf, NO_ANNEXES } from '../../action/annexes.tsx';
import { WorkForm } from '../../action/form.tsx';
import { type Work, WorkPage } from '../../action/page.tsx';
import { textsOf } from '../../texts/texts-of.ts';
import { nameIn } from '../../trajectory/names.ts';

const useTexts = textsOf({
  title: { nl: 'Informatie geven', en: 'Give information' },
  lead: {
    nl: 'Leg vast wat de adviesraad kreeg om goed te kunnen adviseren. Dat leest alleen wie meedoet. Op welke dag het kwam, ziet iedereen zodra het dossier openbaar is.',
    en: 'Record what the council got to be able to advise well. Only those who take part read that. On which day it came, anybody sees once the dossier is public.',
  },
  submit: { nl: 'Vastleggen', en: 'Record' },
  done: { nl: 'Vastgelegd welke informatie is gegeven.', en: 'Recorded which information was given.' },
  request: {
    label: { nl: 'Op welke vraag is dit het antwoord?', en: 'Which question does this answer?' },
    description: { nl: 'Laat leeg als niemand erom vroeg.', en: 'Leave empty when nobody asked for it.' },
  },
  what: {
    label: { nl: 'Wat hebt u gegeven?', en: 'What did you give?' },
    description: {
      nl: 'Bijvoorbeeld een overzicht, een rapport of uitleg in een gesprek.',
      en: 'For instance an overview, a report or an explanation in a meeting.',
    },
  },
});

function InformationForm({ work }: { work: Work<'InformationProvided'> }) {
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
      initial={{ request: chosen?.id ?? '', description: '', annexes: NO_ANNEXES }}
      body={({ annexes, ...said }) => ({ ...said, ...annexesOf(annexes) })}
      submit={t('submit')}
      done={t('done')}
      chapter="information"
    >
      {({ Choice, LongText }) => (
        <>
          {asked.length > 0 && (
            <Choice
              place="request"
              label={t('request.label')}
              description={t('request.description')}
              options={asked.map(({ id, council, question }) => ({
                value: id,
                label: `${nameOf(council)}: ${question ?? id}`,
              }))}
            />
          )}
          <LongText place="description" label={t('what.label')} description={t('what.description')} rows={5} required />
          <Annexes trajectory={trajectory.id} />
        </>
      )}
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
