import type { TrajectoryView } from '#projections';
import type { AnswerVerdict } from '#trajectory';
import { nameIn } from '../../trajectory/names.ts';
import { useTerms } from '../../texts/terms.ts';
import { useTexts } from './texts.ts';

const VERDICTS = [
  'adopted',
  'partly',
  'notAdopted',
  'noted',
  'notConsidered',
  'answered',
] as const satisfies readonly AnswerVerdict[];

/** What each authority answered, in numbers; always of how many, and what is still open. */
export function Tally({ trajectory }: { trajectory: Pick<TrajectoryView, 'tally' | 'councils' | 'authorities'> }) {
  const t = useTexts();
  const terms = useTerms();
  const nameOf = nameIn(trajectory);
  return Object.entries(trajectory.tally)
    .filter(([, { total }]) => total > 0)
    .map(([authority, counts]) => (
      <section key={authority} className="dw-stack dw-stack--tight" aria-label={nameOf(authority)}>
        <p className="utrecht-paragraph">{t('tally', { count: counts.total, who: nameOf(authority) })}</p>
        <ul className="dw-list dw-tally">
          {VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) => (
            <li key={verdict}>
              <strong>{counts[verdict]}</strong>
              <span>{terms(`verdict.${verdict}`)}</span>
            </li>
          ))}
          {counts.open > 0 && (
            <li>
              <strong>{counts.open}</strong>
              <span>{terms('verdict.unanswered')}</span>
            </li>
          )}
        </ul>
      </section>
    ));
}
