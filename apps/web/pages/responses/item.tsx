import type { ResponseItem } from '../../api/answers.ts';
import { useDates } from '../../texts/dates.ts';
import { Badge } from '../../ui/badge.tsx';
import { Link } from '../../ui/link.tsx';
import { Card } from '../../ui/section.tsx';
import { useTexts } from './texts.ts';

function standingOf({ dueOn, adoptedOn }: ResponseItem): 'awaited' | 'late' | 'inTime' | undefined {
  // Another answered it, before it went on as this one.
  if (adoptedOn === undefined) return dueOn === undefined ? undefined : 'awaited';
  return adoptedOn > (dueOn ?? '') ? 'late' : 'inTime';
}
const TONES = { awaited: 'info', late: 'warning', inTime: 'positive' } as const;

/** What one authority answered to one advice, or owes it. */
export function Item({ item }: { item: ResponseItem }) {
  const t = useTexts();
  const { date } = useDates();
  const { dossier, advice, title, councilName, authorityName, dueOn, adoptedOn, open, total } = item;
  const standing = standingOf(item);
  return (
    <li>
      <Card>
        <div className="dw-row">
          {standing && <Badge tone={TONES[standing]}>{t(standing)}</Badge>}
          <span className="dw-small dw-muted">
            {[
              authorityName,
              adoptedOn === undefined ? '' : t('came', { date: date(adoptedOn) }),
              dueOn === undefined ? '' : t('due', { date: date(dueOn) }),
            ]
              .filter(Boolean)
              .join(', ')}
          </span>
        </div>
        <p className="utrecht-paragraph">
          <Link to="/dossiers/$dossier/adviezen/$advice" params={{ dossier, advice }}>
            {t('of', { council: councilName, date: date(item.day) })}
          </Link>
        </p>
        {open > 0 && <p className="utrecht-paragraph">{t('open', { count: open, total })}</p>}
        <p className="utrecht-paragraph dw-small dw-muted" lang="nl">
          {title}
        </p>
      </Card>
    </li>
  );
}
