import type { WorklistItem } from '../../api/answers.ts';
import { daysUntil, useDates } from '../../texts/dates.ts';
import { useTerms } from '../../texts/terms.ts';
import { useAboutPoint } from '../../lists/about-point.ts';
import { usePlaceOf } from '../../lists/municipality.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Link } from '../../ui/link.tsx';
import { isHeard, isOfTalks, taskLink } from './task-link.ts';
import { useTexts } from './texts.ts';

const SOON_DAYS = 14;

/**
 * What there is to do, and about which point or whose advice. Where a dossier has two that would be called the same, it
 * says too whose answer it is, or since when it waits.
 */
export function useTaskName(among: readonly WorklistItem[]): (item: WorklistItem) => string {
  const t = useTexts();
  const terms = useTerms();
  const about = useAboutPoint();
  const { date } = useDates();
  const inPart = (item: WorklistItem, parts: number) =>
    [
      isHeard(item) ? t('heard') : terms(`fact.${item.fact}`),
      isOfTalks(item) ? t('talks') : about(item),
      ...[item.authorityName ?? '', t('since.day', { date: date(item.since) })].slice(0, parts),
    ]
      .filter(Boolean)
      .join(', ');
  return (item) => {
    const others = among.filter((other) => other !== item && other.dossier === item.dossier);
    const isOne = (parts: number) => !others.some((other) => inPart(other, parts) === inPart(item, parts));
    return inPart(item, [0, 1].find(isOne) ?? 2);
  };
}

/** Whether it came back or lies ready, and how much of it is done. */
export function HowFar({ item: { done, total, handover } }: { item: WorklistItem }) {
  const t = useTexts();
  return (
    <>
      {handover && (
        <span>
          <Badge tone={handover === 'returned' ? 'warning' : 'info'}>{t(`handover.${handover}`)}</Badge>
        </span>
      )}
      {total !== undefined && total > 0 && (
        <span className="dw-small dw-muted">{t('progress', { done: done ?? 0, total })}</span>
      )}
    </>
  );
}

/** One thing to do: what, in which dossier, how far it is, and by when. */
export function Task({ item, name }: { item: WorklistItem; name: string }) {
  const { date, distance } = useDates();
  const t = useTexts();
  const place = usePlaceOf()(item);
  const { dueOn, broughtInOn, question, article, promisedFor } = item;
  const tone = (days: number) => (days < 0 ? 'negative' : days <= SOON_DAYS ? 'warning' : 'neutral');
  const days = dueOn === undefined ? undefined : daysUntil(dueOn);
  return (
    <li className="dw-task">
      <div className="dw-task__what">
        <Link {...taskLink(item)} className="dw-task__link">
          {name}
          {/* For somebody who goes from link to link: many tasks are called the same. */}
          <span className="dw-hidden">
            : <span lang="nl">{item.title}</span>
          </span>
        </Link>
        {question !== undefined && <span lang="nl">{question}</span>}
        {promisedFor !== undefined && <span>{t('promisedFor', { date: date(promisedFor) })}</span>}
        <span aria-hidden="true" lang="nl">
          {item.title}
        </span>
        {place !== undefined && <span>{place}</span>}
        {article !== undefined && (
          <span className="dw-small dw-muted" lang="nl">
            {article}
          </span>
        )}
        <HowFar item={item} />
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
