import type { WorklistItem } from '../../api/answers.ts';
import { daysUntil, useDates } from '../../texts/dates.ts';
import { useTerms } from '../../texts/terms.ts';
import { useAboutPoint } from '../../lists/about-point.ts';
import { Badge } from '../../ui/badge.tsx';
import { Link } from '../../ui/link.tsx';
import { isHeard, taskLink } from './task-link.ts';
import { useTexts } from './texts.ts';

const SOON_DAYS = 14;

/** What there is to do, and about which point or whose advice: in one dossier there may be several of a kind. */
export function useTaskName(): (item: WorklistItem) => string {
  const t = useTexts();
  const terms = useTerms();
  const about = useAboutPoint();
  return (item) => [isHeard(item) ? t('heard') : terms(`fact.${item.fact}`), about(item)].filter(Boolean).join(', ');
}

/** One thing to do: what, in which dossier, how far it is, and by when. */
export function Task({ item }: { item: WorklistItem }) {
  const t = useTexts();
  const nameOf = useTaskName();
  const { date, distance } = useDates();
  const { dueOn, broughtInOn, done, total, handover, question } = item;
  const tone = (days: number) => (days < 0 ? 'negative' : days <= SOON_DAYS ? 'warning' : 'neutral');
  const days = dueOn === undefined ? undefined : daysUntil(dueOn);
  return (
    <li className="dw-task">
      <div className="dw-task__what">
        <Link {...taskLink(item)} className="dw-task__link">
          {nameOf(item)}
          {/* For somebody who goes from link to link: many tasks are called the same. */}
          <span className="dw-hidden">
            : <span lang="nl">{item.title}</span>
          </span>
        </Link>
        {question !== undefined && <span lang="nl">{question}</span>}
        <span aria-hidden="true" lang="nl">
          {item.title}
        </span>
        {handover && (
          <span>
            <Badge tone={handover === 'returned' ? 'warning' : 'info'}>{t(`handover.${handover}`)}</Badge>
          </span>
        )}
        {total !== undefined && total > 0 && (
          <span className="dw-small dw-muted">{t('progress', { done: done ?? 0, total })}</span>
        )}
      </div>
      {dueOn !== undefined && days !== undefined && (
        <div className="dw-task__due">
          <Badge tone={broughtInOn === undefined ? tone(days) : 'neutral'}>{distance(dueOn)}</Badge>
          <span className="dw-small dw-muted">{date(dueOn)}</span>
        </div>
      )}
    </li>
  );
}
