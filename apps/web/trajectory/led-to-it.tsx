import type { TrajectoryView } from '#projections';
import { useDates } from '../texts/dates.ts';
import { useTrajectoryTexts } from './texts.ts';
import { isUnasked } from './unasked.ts';

type Advice = TrajectoryView['advices'][number];

interface LedToItProps {
  readonly advice: Advice;
  readonly trajectory: Pick<TrajectoryView, 'involvements' | 'kind'>;
}

/** Why a council advised of itself: what it hears in the field, with whom it spoke, and what it says again. */
export function LedToIt({ advice, trajectory: { involvements, kind } }: LedToItProps) {
  const t = useTrajectoryTexts();
  const { date } = useDates();
  if (!isUnasked(advice)) return null;
  // In a dossier of the municipality the talks are of whoever held them for its text.
  const talks = kind === 'unsolicited' ? involvements : [];
  const again = advice.recommendations.filter(({ repeats }) => repeats !== undefined).length;
  const said = [
    ...(advice.signals ?? []),
    ...talks.map(({ form, on }) => t('advice.heard', { form, date: date(on) })),
    ...(again > 0 ? [t('advice.again', { count: again })] : []),
  ];
  if (said.length === 0) return null;
  return (
    <div className="dw-stack dw-stack--tight">
      <p className="utrecht-paragraph">
        <strong>{t('advice.ledTo')}</strong>
      </p>
      <ul className="dw-bullets">
        {said.map((one) => (
          <li key={one} className="dw-prose" lang="nl">
            {one}
          </li>
        ))}
      </ul>
    </div>
  );
}
