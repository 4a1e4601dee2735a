import type { InfluenceView, TrajectoryView } from '#projections';
import { ANSWER_VERDICTS } from '#vocabulary';
import { useDates } from '../../texts/dates.ts';
import { countsOf, type Counts } from './counts.ts';
import { useRoomTexts } from './texts.ts';

const JUDGED = ANSWER_VERDICTS.filter((verdict) => verdict !== 'answered');

function useCountsLine(): (counts: Counts) => string {
  const t = useRoomTexts();
  const { list } = useDates();
  return ({ points, verdicts, open, questions, openQuestions, heldQuestions, toTrace, traced, dropped }) => {
    const asked = t('counts.questions', { count: questions });
    const still = [
      ...(openQuestions > 0 ? [t('counts.openQuestions', { count: openQuestions })] : []),
      ...(heldQuestions > 0 ? [t('counts.held', { count: heldQuestions })] : []),
    ];
    const parts = [
      ...JUDGED.filter((verdict) => verdicts[verdict] > 0).map((verdict) =>
        t(`counts.${verdict}`, { count: verdicts[verdict] }),
      ),
      ...(open > 0 ? [t('counts.open', { count: open })] : []),
      ...(questions === 0
        ? []
        : [still.length > 0 ? t('counts.ofQuestions', { questions: asked, still: list(still) }) : asked]),
    ];
    const line = t('counts.line', { points: t('counts.points', { count: points }), counts: list(parts) });
    const told = toTrace > 0 ? line + t('counts.traced', { traced, count: toTrace }) : line;
    return dropped > 0 ? told + t('counts.dropped', { count: dropped }) : told;
  };
}

/** In one line for each authority: how many points, what became of them, and of how many it was shown what changed. */
export function CountsLine({ trajectory, influence }: { trajectory: TrajectoryView; influence: InfluenceView }) {
  const t = useRoomTexts();
  const line = useCountsLine();
  const counted = trajectory.authorities
    .map(({ id, name }) => ({ id, name, counts: countsOf(influence.recommendations, id) }))
    .filter(({ counts }) => counts.points > 0);
  if (counted.length === 0) return null;
  return (
    <div className="dw-counts" role="group" aria-label={t('counts.label')}>
      {counted.map(({ id, name, counts }) => (
        <p key={id} className="utrecht-paragraph">
          {counted.length > 1 && <strong>{t('counts.by', { who: name })}</strong>}
          {line(counts)}
        </p>
      ))}
    </div>
  );
}
