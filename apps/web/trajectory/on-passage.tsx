import type { TrajectoryView } from '#projections';
import type { ReactNode } from 'react';
import { textsOf } from '../texts/texts-of.ts';
import { placeIn, usePlaceName } from './place-name.ts';
import './trajectory.css';

const useTexts = textsOf({
  on: { nl: 'Over {{place}}, in versie {{version}}', en: 'About {{place}}, in version {{version}}' },
});

/** Of words that are longer only where they stand is said, until somebody wants to read them. */
const SHORT = 600;

interface OnPassageProps {
  readonly trajectory: Pick<TrajectoryView, 'drafts'>;
  readonly passage: TrajectoryView['advices'][number]['recommendations'][number]['passage'];
  /** Whether the words are in sight at once; without it those that are short. */
  readonly open?: boolean;
  /** Below the words: where they stand by now. */
  readonly children?: ReactNode;
}

/** The words that a point is about, as they stood when it was given, and where. */
export function OnPassage({ trajectory, passage, open, children }: OnPassageProps) {
  const t = useTexts();
  const nameOf = usePlaceName();
  if (!passage) return null;
  const place = nameOf(placeIn(trajectory, passage));
  return (
    <details className="dw-more" open={open ?? passage.text.length <= SHORT}>
      <summary>{t('on', { place, version: passage.version })}</summary>
      <p className="utrecht-paragraph dw-prose dw-words" lang="nl">
        {passage.text}
      </p>
      {children}
    </details>
  );
}
