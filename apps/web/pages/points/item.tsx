import { shown } from '#text';
import type { PointItem } from '../../api/answers.ts';
import { useAboutPoint } from '../../lists/about-point.ts';
import { useDates } from '../../texts/dates.ts';
import { useTerms } from '../../texts/terms.ts';
import { Recognised, Satisfied } from '../../trajectory/verdict.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Link } from '../../ui/link.tsx';
import { Card } from '../../ui/section.tsx';
import { EFFECT_TONES, VERDICT_TONES } from '../../ui/tones.ts';
import { useTexts } from './texts.ts';

/** One point with one authority: what was asked, what was answered, what changed, and what the council says of it. */
export function Item({ item }: { item: PointItem }) {
  const t = useTexts();
  const terms = useTerms();
  const { date } = useDates();
  const about = useAboutPoint()(item);
  const { dossier, recommendation, title, text, verdict, reason, influence, satisfied, recognised } = item;
  return (
    <li>
      <Card>
        <div className="dw-row">
          <Badge about="verdict" tone={VERDICT_TONES[verdict ?? 'unanswered']}>
            {verdict === undefined ? t('unanswered') : terms(`verdict.${verdict}`)}
          </Badge>
          {influence !== undefined && (
            <Badge about="effect" tone={EFFECT_TONES[influence]}>
              {terms(`effect.${influence}`)}
            </Badge>
          )}
          {recognised !== undefined && <Recognised recognised={recognised} />}
          {satisfied !== undefined && <Satisfied satisfied={satisfied} />}
        </div>
        <p className="utrecht-paragraph dw-prose">
          <Link to="/dossiers/$dossier/aanbevelingen/$recommendation" params={{ dossier, recommendation }}>
            <span lang="nl">{shown(text)}</span>
          </Link>
        </p>
        {reason !== undefined && (
          <p className="utrecht-paragraph dw-prose">
            <strong>{`${t('reason')}: `}</strong>
            <span lang="nl">{reason}</span>
          </p>
        )}
        <p className="utrecht-paragraph dw-small dw-muted">
          {[about, item.authorityName, t('adviceOf', { date: date(item.day) }), ''].join(', ')}
          <span lang="nl">{title}</span>
        </p>
      </Card>
    </li>
  );
}
