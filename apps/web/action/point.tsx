import type { TrajectoryView } from '#projections';
import { useTerms } from '../texts/use-texts.ts';
import { useParts } from '../parts/texts.ts';

type Recommendation = TrajectoryView['advices'][number]['recommendations'][number];

/** What a council said, to be read while somebody answers it. */
export function SaidPoint({ point, number }: { point: Recommendation; number: number }) {
  const t = useParts();
  const terms = useTerms();
  const { text, question, about, stance } = point;
  const notes = [
    about === undefined ? '' : t('advice.about', { about }),
    stance === undefined ? '' : terms(`stance.${stance as 'agree'}`),
  ].filter(Boolean);
  return (
    <div className="dw-said">
      <h3 className="utrecht-heading-3">{terms(question ? 'question' : 'recommendation', { number })}</h3>
      <p className="utrecht-paragraph dw-prose">{text}</p>
      {notes.length > 0 && <p className="utrecht-paragraph dw-small dw-muted">{notes.join(' · ')}</p>}
    </div>
  );
}
