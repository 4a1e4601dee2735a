import type { TrajectoryAnswer } from '../../api/answers.ts';
import { numbersIn } from '../../parts/names.ts';
import { useTerms } from '../../texts/use-texts.ts';
import { Link } from '../../ui/link.tsx';
import { useTexts } from './texts.ts';

interface NeighboursProps {
  readonly trajectory: TrajectoryAnswer;
  readonly recommendation: string;
}

/** The recommendations before and after this one in the same advice. */
export function Neighbours({ trajectory, recommendation }: NeighboursProps) {
  const t = useTexts();
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
    <nav className="dw-neighbours dw-no-print" aria-label={t('others')}>
      {around.map(({ id, text, question }) => (
        <Link
          key={id}
          to="/dossiers/$dossier/aanbevelingen/$recommendation"
          params={{ dossier: trajectory.id, recommendation: id }}
          className="dw-neighbours__link"
        >
          <strong>{terms(question ? 'question' : 'recommendation', { number: numbers.get(id) ?? 0 })}</strong>
          <span>{text}</span>
        </Link>
      ))}
    </nav>
  );
}
