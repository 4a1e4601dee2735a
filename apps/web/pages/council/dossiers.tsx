import type { Trajectories } from '../../api/answers.ts';
import { useDates } from '../../texts/dates.ts';
import { useTerms } from '../../texts/terms.ts';
import { Badge } from '../../ui/badge.tsx';
import { Link } from '../../ui/link.tsx';
import { STAGE_TONES } from '../../ui/tones.ts';
import { useTexts } from './texts.ts';

/** What a council has at hand and had: where each dossier stands, and how far the answers are. */
export function CouncilDossiers({ items }: { items: Trajectories['items'] }) {
  const t = useTexts();
  const terms = useTerms();
  const { date } = useDates();
  return (
    <ul className="dw-list dw-own">
      {items.map(({ dossier, title, stage, openedOn, nextDueOn, answered, open, refused }) => (
        <li key={dossier} className="dw-own__dossier">
          <Link to="/dossiers/$dossier" params={{ dossier }} className="dw-own__title">
            {title}
          </Link>
          <div className="dw-row">
            <Badge tone={STAGE_TONES[stage]}>{terms(`stage.${stage}`)}</Badge>
            <span className="dw-small dw-muted">{t('since', { date: date(openedOn) })}</span>
            {nextDueOn !== undefined && (
              <span className="dw-small dw-muted">{t('due', { date: date(nextDueOn) })}</span>
            )}
          </div>
          <span>
            {answered + open === 0 ? t('noPoints') : t('answers', { answered, total: answered + open, refused })}
          </span>
        </li>
      ))}
    </ul>
  );
}
