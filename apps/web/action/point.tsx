import { shown } from '#text';
import type { TrajectoryView } from '#projections';
import { useTerms } from '../texts/terms.ts';
import { OnPassage } from '../trajectory/on-passage.tsx';
import { useStance } from '../trajectory/stance.ts';
import { useTrajectoryTexts } from '../trajectory/texts.ts';

type Recommendation = TrajectoryView['advices'][number]['recommendations'][number];

interface SaidPointProps {
  readonly trajectory: Pick<TrajectoryView, 'drafts'>;
  readonly point: Recommendation;
  /** Its own, or its place. */
  readonly number: string | number;
  readonly level?: 'h2' | 'h3';
  /** Of its heading. */
  readonly id?: string;
}

/** What a council said, to be read while somebody answers it. */
export function SaidPoint({ trajectory, point, number, level: Title = 'h3', id }: SaidPointProps) {
  const t = useTrajectoryTexts();
  const terms = useTerms();
  const stanceOf = useStance();
  const { text, question, about, stance } = point;
  const notes = [
    about === undefined ? '' : t('advice.about', { about }),
    stance === undefined ? '' : stanceOf(stance),
  ].filter(Boolean);
  return (
    <div className="dw-said">
      <Title className="utrecht-heading-3" id={id}>
        {terms(question ? 'question' : 'recommendation', { number })}
      </Title>
      <p className="utrecht-paragraph dw-prose" lang="nl">
        {shown(text)}
      </p>
      <OnPassage trajectory={trajectory} passage={point.passage} />
      {notes.length > 0 && <p className="utrecht-paragraph dw-small dw-muted">{notes.join(' · ')}</p>}
    </div>
  );
}
