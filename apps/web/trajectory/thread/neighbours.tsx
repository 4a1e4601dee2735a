import type { ReactNode } from 'react';
import type { TrajectoryView } from '#projections';
import { useTerms } from '../../texts/terms.ts';
import { numbersIn } from '../names.ts';
import { useTrajectoryTexts } from '../texts.ts';

interface NeighboursProps {
  readonly trajectory: Pick<TrajectoryView, 'advices'>;
  readonly recommendation: string;
  /** Leads to another recommendation. */
  readonly link: (recommendation: string, className: string, children: ReactNode) => ReactNode;
}

/** The recommendations before and after this one in the same advice. */
export function Neighbours({ trajectory, recommendation, link }: NeighboursProps) {
  const t = useTrajectoryTexts();
  const terms = useTerms();
  const advice = trajectory.advices.find(({ recommendations }) =>
    recommendations.some(({ id }) => id === recommendation),
  );
  const points = advice?.recommendations ?? [];
  const here = points.findIndex(({ id }) => id === recommendation);
  const numbers = numbersIn(trajectory);
  const around = [points[here - 1], points[here + 1]].filter((point) => point !== undefined);
  if (around.length === 0) return null;
  return (
    <nav className="dw-no-print" aria-label={t('thread.others')}>
      <ul className="dw-list dw-neighbours">
        {around.map(({ id, text, question }) => (
          <li key={id}>
            {link(
              id,
              'dw-neighbours__link',
              <>
                <strong>{terms(question ? 'question' : 'recommendation', { number: numbers.get(id) ?? 0 })}</strong>
                <span lang="nl">{text}</span>
              </>,
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
