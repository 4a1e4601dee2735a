import type { ReactNode } from 'react';
import type { DeadlineItem } from '../api/answers.ts';
import { ROOM_OF, ROOMS, type Chapter } from '../trajectory/room/rooms.ts';
import { Link } from '../ui/link.tsx';

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
  if (recommendation !== undefined)
    return (
      <Link
        to="/dossiers/$dossier/aanbevelingen/$recommendation"
        params={{ dossier, recommendation }}
        className={className}
      >
        {children}
      </Link>
    );
  if (kind === 'response')
    return (
      <Link to="/dossiers/$dossier/adviezen/$advice" params={{ dossier, advice: of }} className={className}>
        {children}
      </Link>
    );
  const chapter = CHAPTER[kind];
  return (
    <Link to={ROOMS[ROOM_OF[chapter]]} params={{ dossier }} hash={chapter} className={className}>
      {children}
    </Link>
  );
}
