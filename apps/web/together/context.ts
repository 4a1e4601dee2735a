import { createContext, use } from 'react';
import type { AdviceDraft } from '../api/advice-drafts.ts';
import type { TrajectoryAnswer } from '../api/answers.ts';
import type { Together } from './in-progress.ts';

/** A draft on the screen, for those who read it as for those who write it. */
export interface Shown extends Pick<Together, 'conflicts' | 'present' | 'choose' | 'act'> {
  readonly draft: AdviceDraft | undefined;
  readonly trajectory: TrajectoryAnswer;
  readonly kind: AdviceDraft['kind'];
  /** What a part is called, where it is not a point of an advice. */
  readonly called?: ((part: string) => string | undefined) | undefined;
  /** Who is signed in. */
  readonly me: string;
}

export const CurrentDraft = createContext<Shown | undefined>(undefined);

export function useShownDraft(): Shown {
  const shown = use(CurrentDraft);
  if (!shown) throw new TypeError('a part of a draft outside of one');
  return shown;
}
