import type { TrajectoryView } from '#projections';
import { useDates } from '../texts/dates.ts';
import { useTerms } from '../texts/terms.ts';
import { Card, Fact, Facts } from '../ui/section.tsx';
import { Corrected } from './corrected.tsx';
import { correctedIn } from './corrections.ts';
import { EvaluationTable } from './evaluation-table.tsx';
import { nameIn } from './names.ts';
import { useTrajectoryTexts } from './texts.ts';

/** How those who took part judged it, condition by condition. */
export function Evaluations({ trajectory }: { trajectory: TrajectoryView }) {
  const t = useTrajectoryTexts();
  const terms = useTerms();
  const { date } = useDates();
  const nameOf = nameIn(trajectory);
  return (
    <>
      <EvaluationTable trajectory={trajectory} />
      <ul className="dw-list dw-stack">
        {trajectory.evaluations.map(({ by, on, scores }, i) => (
          <li key={`${by} ${on} ${i}`}>
            <Card>
              <h3 className="utrecht-heading-3">{t('evaluation.by', { who: nameOf(by), date: date(on) })}</h3>
              <Facts>
                {scores.map(({ condition, score, remark }) => (
                  <Fact key={condition} name={`${condition}. ${terms(`condition.${String(condition) as '1'}`)}`}>
                    <strong>{score === undefined ? t('evaluation.noScore') : t('evaluation.score', { score })}</strong>
                    {remark !== undefined && <p className="utrecht-paragraph">{remark}</p>}
                  </Fact>
                ))}
              </Facts>
              <Corrected trajectory={trajectory} entries={correctedIn.evaluation(trajectory, by, on)} />
            </Card>
          </li>
        ))}
      </ul>
    </>
  );
}
