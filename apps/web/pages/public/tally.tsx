import type { InfluenceView, TrajectoryView } from '#projections';
import { JUDGED } from '../../lists/apart.ts';
import { nameIn } from '../../trajectory/names.ts';
import { countsOf } from '../../trajectory/room/counts.ts';
import { useTerms } from '../../texts/terms.ts';
import { useTexts } from './texts.ts';

interface TallyProps {
  readonly trajectory: Pick<TrajectoryView, 'councils' | 'authorities'>;
  readonly influence: InfluenceView;
}

/**
 * What each authority answered, in numbers; always of how many, and what is still open. A question is no
 * recommendation, and is counted apart.
 */
export function Tally({ trajectory, influence }: TallyProps) {
  const t = useTexts();
  const terms = useTerms();
  const nameOf = nameIn(trajectory);
  return trajectory.authorities
    .map(({ id }) => ({ id, ...countsOf(influence.recommendations, id) }))
    .filter(({ points }) => points > 0)
    .map(({ id, points, dropped, verdicts, open, questions, openQuestions, heldQuestions }) => (
      <section key={id} className="dw-stack dw-stack--tight" aria-label={nameOf(id)}>
        <p className="utrecht-paragraph">{t('tally', { count: points - questions, who: nameOf(id) })}</p>
        <ul className="dw-list dw-tally">
          {JUDGED.filter((verdict) => verdicts[verdict] > 0).map((verdict) => (
            <li key={verdict}>
              <strong>{verdicts[verdict]}</strong>
              <span>{terms(`verdict.${verdict}`)}</span>
            </li>
          ))}
          {open > 0 && (
            <li>
              <strong>{open}</strong>
              <span>{terms('verdict.unanswered')}</span>
            </li>
          )}
        </ul>
        {questions > 0 && (
          <p className="utrecht-paragraph">
            {t('questions', { count: questions })} {openQuestions > 0 && t('questionsOpen', { count: openQuestions })}{' '}
            {heldQuestions > 0 && t('questionsHeld', { count: heldQuestions })}
            {openQuestions === 0 && heldQuestions === 0 && t('questionsAnswered')}
          </p>
        )}
        {dropped > 0 && <p className="utrecht-paragraph">{t('dropped', { count: dropped })}</p>}
      </section>
    ));
}
