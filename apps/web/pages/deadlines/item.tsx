import type { DeadlineItem } from '../../api/answers.ts';
import { useAboutPoint } from '../../lists/about-point.ts';
import { DeadlineLink } from '../../lists/deadline-link.tsx';
import { usePlaceOf } from '../../lists/municipality.tsx';
import { Due } from '../../trajectory/due.tsx';
import { useTerms } from '../../texts/terms.ts';

/** One thing that is due: what, of whom, in which dossier, when, and why then. */
export function Item({ item }: { item: DeadlineItem }) {
  const terms = useTerms();
  const about = useAboutPoint()(item);
  const place = usePlaceOf()(item);
  const { title, kind, whoName } = item;
  return (
    <li className="dw-deadline">
      <div className="dw-deadline__what">
        <span className="dw-small dw-muted">{[terms(`deadlineKind.${kind}`), about].filter(Boolean).join(', ')}</span>
        <DeadlineLink item={item} className="dw-deadline__title">
          <span lang="nl">{title}</span>
          <span className="dw-hidden">{`, ${[terms(`deadlineKind.${kind}`), about, whoName].filter(Boolean).join(', ')}`}</span>
        </DeadlineLink>
        <span>{[whoName, place].filter(Boolean).join(', ')}</span>
      </div>
      <Due deadline={item} />
    </li>
  );
}
