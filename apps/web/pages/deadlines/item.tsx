import type { DeadlineItem } from '../../api/answers.ts';
import { Due } from '../../trajectory/due.tsx';
import { ROOM_OF, ROOMS, type Chapter } from '../../trajectory/room/rooms.ts';
import { useTerms } from '../../texts/terms.ts';
import { Link } from '../../ui/link.tsx';

// In which chapter of the dossier one reads what it is about.
const CHAPTER: Readonly<Record<DeadlineItem['kind'], Chapter>> = {
  ...{ advice: 'requests', response: 'advices', answer: 'advices' },
  ...{ decision: 'decisions', commitment: 'commitments' },
};

/** One thing that is due: what, of whom, in which dossier, when, and why then. */
export function Item({ item }: { item: DeadlineItem }) {
  const terms = useTerms();
  const { dossier, title, kind, whoName } = item;
  const chapter = CHAPTER[kind];
  return (
    <li className="dw-deadline">
      <div className="dw-deadline__what">
        <span className="dw-small dw-muted">{terms(`deadlineKind.${kind}`)}</span>
        <Link to={ROOMS[ROOM_OF[chapter]]} params={{ dossier }} hash={chapter} className="dw-deadline__title">
          <span lang="nl">{title}</span>
          <span className="dw-hidden">{`, ${terms(`deadlineKind.${kind}`)}, ${whoName}`}</span>
        </Link>
        <span>{whoName}</span>
      </div>
      <Due deadline={item} />
    </li>
  );
}
