import type { DeadlineItem } from '../../api/answers.ts';
import { Due } from '../../trajectory/due.tsx';
import { useTerms } from '../../texts/terms.ts';
import { Link } from '../../ui/link.tsx';

// Where on the page of the dossier one reads what it is about.
const CHAPTER = {
  ...{ advice: 'requests', response: 'advices', answer: 'advices' },
  ...{ decision: 'decisions', commitment: 'commitments' },
} as const;

/** One thing that is due: what, of whom, in which dossier, when, and why then. */
export function Item({ item }: { item: DeadlineItem }) {
  const terms = useTerms();
  const { dossier, title, kind, whoName } = item;
  return (
    <li className="dw-deadline">
      <div className="dw-deadline__what">
        <span className="dw-small dw-muted">{terms(`deadlineKind.${kind}`)}</span>
        <Link to="/dossiers/$dossier" params={{ dossier }} hash={CHAPTER[kind]} className="dw-deadline__title">
          {title}
        </Link>
        <span>{whoName}</span>
      </div>
      <Due deadline={item} />
    </li>
  );
}
