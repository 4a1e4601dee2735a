import { WorkForm } from '../../action/form.tsx';
import { refusedHere } from '../../api/problem.ts';
import { WorkPage, type Work } from '../../action/page.tsx';
import { Condition } from './condition.tsx';
import { isJudged, scoreOf, START } from './scores.ts';
import { useTexts } from './texts.ts';
import './evaluation.css';

function EvaluationForm({ work }: { work: Work }) {
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
      <ol className="dw-list dw-stack">
        {START.map(({ condition }, i) => (
          <Condition key={condition} condition={condition} place={`scores[${i}]`} />
        ))}
      </ol>
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
          <p className="dw-small dw-muted">{t('source')}</p>
        </>
      }
    >
      {(work) => <EvaluationForm work={work} />}
    </WorkPage>
  );
}
