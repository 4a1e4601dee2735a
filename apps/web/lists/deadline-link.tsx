import type { ReactNode } from 'react';
import type { DeadlineItem } from '../api/answers.ts';
import { ROOM_OF, type Chapter } from '../trajectory/room/rooms.ts';
import { InDossier } from './in-dossier.tsx';

// In which chapter of the dossier one reads what it is about, where that is no point and no advice.
const CHAPTER: Readonly<Record<DeadlineItem['kind'], Chapter>> = {
  ...{ advice: 'requests', response: 'advices', answer: 'advices' },
  ...{ decision: 'decisions', commitment: 'commitments', information: 'information' },
};

interface DeadlineLinkProps {
  readonly item: DeadlineItem;
  readonly className: string;
  readonly children: ReactNode;
}

/** To what is due itself: the point, the advice, or the place in the dossier where it is told. */
export function DeadlineLink({ item: { dossier, kind, of, recommendation }, className, children }: DeadlineLinkProps) {
  const chapter = CHAPTER[kind];
  return (
    <InDossier
      dossier={dossier}
      point={recommendation}
      advice={kind === 'response' ? of : undefined}
      room={ROOM_OF[chapter]}
      hash={chapter}
      className={className}
    >
      {children}
    </InDossier>
  );
}
