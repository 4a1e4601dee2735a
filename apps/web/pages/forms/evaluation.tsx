import { WorkForm } from '../../action/form.tsx';
import { fieldsOf } from '../../form/fields.ts';
import { type Work, WorkPage } from '../../action/page.tsx';
import { refusedHere } from '../../api/problem.ts';
import { useConditionMeans } from '../../trajectory/evaluation-table.tsx';
import { useTerms } from '../../texts/terms.ts';
import { textsOf } from '../../texts/texts-of.ts';
import { isJudged, scoreOf, START, type ScoreValues } from './evaluation.scores.ts';
import './evaluation.css';

const useTexts = textsOf({
  title: { nl: 'Evaluatie geven', en: 'Give an evaluation' },
  lead: {
    nl: 'Hoe ging het meedenken in dit dossier? Geef een cijfer bij de voorwaarden waarover u iets wilt zeggen. De andere slaat u over.',
    en: 'How did taking part go in this dossier? Score the conditions that you want to say something about. Skip the others.',
  },
  scores: {
    nl: '1 is slecht: hier kwam niets van. 3 is genoeg. 5 is goed: zo zou het altijd moeten gaan. Wat u overslaat, telt niet mee in het gemiddelde.',
    en: '1 is poor: nothing came of it. 3 is enough. 5 is good: it should always go like this. What you skip does not count in the mean.',
  },
  source: {
    nl: 'De zeventien voorwaarden komen uit: Movisie, Ideeën over een integrale benadering van burger- en cliëntenparticipatie en de voorwaarden hiervoor (2013).',
    en: 'The seventeen conditions come from: Movisie, Ideeën over een integrale benadering van burger- en cliëntenparticipatie en de voorwaarden hiervoor (2013).',
  },
  which: { nl: 'Namens wie?', en: 'For whom?' },
  remark: { nl: 'Opmerking bij voorwaarde {{number}}', en: 'Remark on condition {{number}}' },
  score: {
    '1': { nl: '1, slecht', en: '1, poor' },
    '2': { nl: '2', en: '2' },
    '3': { nl: '3', en: '3' },
    '4': { nl: '4', en: '4' },
    '5': { nl: '5, goed', en: '5, good' },
  },
  submit: { nl: 'Evaluatie vastleggen', en: 'Record evaluation' },
  empty: { nl: 'Geef minstens één cijfer of opmerking.', en: 'Give at least one score or remark.' },
  done: { nl: 'De evaluatie is vastgelegd.', en: 'The evaluation has been recorded.' },
});

const { LongText, Radios } = fieldsOf<{ scores: readonly ScoreValues[] }>();
const SCORES = ['1', '2', '3', '4', '5'] as const;

/** One condition: a score from 1 to 5, and a remark. */
function Condition({ condition, place }: { condition: number; place: `scores[${number}]` }) {
  const t = useTexts();
  const terms = useTerms();
  const means = useConditionMeans();
  return (
    <li className="dw-condition">
      <Radios
        place={`${place}.score`}
        label={`${condition}. ${terms(`condition.${String(condition) as '1'}`)}`}
        description={means(condition)}
        options={SCORES.map((value) => ({ value, label: t(`score.${value}`) }))}
      />
      <LongText place={`${place}.remark`} label={t('remark', { number: condition })} rows={2} />
    </li>
  );
}

function EvaluationForm({ work }: { work: Work<'EvaluationGiven'> }) {
  const t = useTexts();
  return (
    <WorkForm
      work={work}
      noun="evaluations"
      initial={{ scores: START }}
      rows={{ scores: isJudged }}
      check={({ scores }) => (scores.some(isJudged) ? undefined : refusedHere({ place: 'scores', detail: t('empty') }))}
      body={({ scores }) => ({ scores: scores.map(scoreOf) })}
      which={t('which')}
      submit={t('submit')}
      done={t('done')}
      chapter="evaluations"
    >
      {() => (
        <ol className="dw-list dw-stack">
          {START.map(({ condition }, i) => (
            <Condition key={condition} condition={condition} place={`scores[${i}]`} />
          ))}
        </ol>
      )}
    </WorkForm>
  );
}

export default function Evaluation() {
  const t = useTexts();
  return (
    <WorkPage
      type="EvaluationGiven"
      title={t('title')}
      lead={
        <>
          <p>{t('lead')}</p>
          <p>{t('scores')}</p>
          <p className="dw-small dw-muted">{t('source')}</p>
        </>
      }
    >
      {(work) => <EvaluationForm work={work} />}
    </WorkPage>
  );
}
