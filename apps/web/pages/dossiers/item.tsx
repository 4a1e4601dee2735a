import type { TrajectoryItem } from '../../api/answers.ts';
import { usePlaceOf } from '../../lists/municipality.tsx';
import { daysUntil, useDates } from '../../texts/dates.ts';
import { useTerms } from '../../texts/terms.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Link } from '../../ui/link.tsx';
import { STAGE_TONES } from '../../ui/tones.ts';
import { useTexts } from './texts.ts';

const SOON_DAYS = 14;
const toneOf = (days: number): Tone => (days < 0 ? 'negative' : days <= SOON_DAYS ? 'warning' : 'neutral');

/** One dossier in the list: what it is, where it stands, how far the answers are, and what is due first. */
export function Item({ item }: { item: TrajectoryItem }) {
  const t = useTexts();
  const terms = useTerms();
  const { date, distance, list } = useDates();
  const { dossier, title, councils, authorities, stage, recommendations, answered, open, nextDueOn } = item;
  const due = answered + open;
  const place = usePlaceOf()(item);
  return (
    <li className="dw-dossier">
      <div className="dw-dossier__what">
        <Link to="/dossiers/$dossier" params={{ dossier }} lang="nl" className="dw-dossier__title">
          {title}
        </Link>
        <span>{councils.length > 0 ? list(councils.map(({ name }) => name)) : t('noCouncil')}</span>
        <span className="dw-small dw-muted">
          {[list(authorities.map(({ name }) => name)), place].filter(Boolean).join(' · ')}
          {` · ${t('opened', { date: date(item.openedOn) })}`}
          {item.constructed && ` · ${terms('constructed')}`}
        </span>
      </div>
      <div className="dw-dossier__stage">
        <Badge about="stage" tone={STAGE_TONES[stage]}>
          {terms(`stage.${stage}`)}
        </Badge>
        <span className="dw-small dw-muted">
          {recommendations === 0 ? t('noRecommendations') : t('answered', { answered, due, count: recommendations })}
        </span>
      </div>
      <div className="dw-dossier__due">
        {nextDueOn === undefined ? (
          <span className="dw-small dw-muted">{t('nothingDue')}</span>
        ) : (
          <>
            <Badge tone={toneOf(daysUntil(nextDueOn))}>{distance(nextDueOn)}</Badge>
            <span className="dw-small dw-muted">{t('due', { date: date(nextDueOn) })}</span>
          </>
        )}
      </div>
    </li>
  );
}
