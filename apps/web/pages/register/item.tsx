import { shown } from '#text';
import type { RegisterItem } from '../../api/answers.ts';
import { useDates } from '../../texts/dates.ts';
import { useTerms } from '../../texts/terms.ts';
import { usePlaceOf } from '../../lists/municipality.tsx';
import { RegisterBadge, useDueText } from '../../lists/register-state.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Link } from '../../ui/link.tsx';
import { Card } from '../../ui/section.tsx';
import { CouncilSays } from '../../trajectory/council-says.tsx';
import { useTexts } from './texts.ts';

function Earlier({ earlier }: { earlier: NonNullable<RegisterItem['earlier']> }) {
  const t = useTexts();
  const terms = useTerms();
  const { date } = useDates();
  if (earlier.length === 0) return null;
  return (
    <div className="dw-refused__earlier">
      <p className="utrecht-paragraph">
        <strong>{t('earlier', { count: earlier.length })}</strong>
      </p>
      <ul className="dw-bullets">
        {earlier.map(({ dossier, title, recommendation, authority, verdict, on }) => (
          <li key={`${dossier} ${recommendation} ${authority}`}>
            <Link to="/dossiers/$dossier/aanbevelingen/$recommendation" params={{ dossier, recommendation }} lang="nl">
              {title}
            </Link>
            {`, ${date(on)}: ${terms(`verdict.${verdict}`).toLowerCase()}`}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** One recommendation that was not, or not wholly, taken over: what was asked, what was answered, and why. */
export function Item({ item }: { item: RegisterItem }) {
  const t = useTexts();
  const dueText = useDueText();
  const terms = useTerms();
  const { date } = useDates();
  const { dossier, recommendation, councilName, authorityName, text, reason, plainReason, earlier = [] } = item;
  const { verdict } = item;
  const place = usePlaceOf()(item);
  const why = plainReason ?? reason;
  return (
    <li>
      <Card>
        <div className="dw-row">
          <RegisterBadge item={item} />
          {item.question && <Badge>{t('question')}</Badge>}
          <span className="dw-small dw-muted">
            {[t(verdict === 'unanswered' ? 'since' : 'of', { date: date(item.on) }), dueText(item)]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {earlier.length > 0 && <Badge tone="warning">{t('back')}</Badge>}
          {item.revisions > 0 && <Badge>{t('revised', { count: item.revisions })}</Badge>}
        </div>
        <div className="dw-refused__said">
          <p className="utrecht-paragraph dw-small dw-muted">
            {t(item.unasked ? 'askedNothing' : 'asked', { who: councilName })}
          </p>
          <p className="utrecht-paragraph dw-prose dw-refused__text" lang="nl">
            <Link to="/dossiers/$dossier/aanbevelingen/$recommendation" params={{ dossier, recommendation }}>
              {shown(text)}
            </Link>
          </p>
        </div>
        <div className="dw-refused__said">
          <p className="utrecht-paragraph dw-small dw-muted">
            {t(verdict === 'unanswered' ? 'nothing' : 'answered', { who: authorityName })}
          </p>
          {why !== undefined && (
            <p className="utrecht-paragraph dw-prose" lang="nl">
              {shown(why)}
            </p>
          )}
          {item.adoptedPart !== undefined && (
            <p className="utrecht-paragraph">{t('adoptedPart', { part: shown(item.adoptedPart) })}</p>
          )}
          {item.referredTo !== undefined && (
            <p className="utrecht-paragraph">{t('referredTo', { where: item.referredTo })}</p>
          )}
          {plainReason !== undefined && reason !== undefined && (
            <details className="dw-more">
              <summary>{t('full')}</summary>
              <p className="utrecht-paragraph dw-prose" lang="nl">
                {shown(reason)}
              </p>
            </details>
          )}
        </div>
        <CouncilSays item={item} />
        <Earlier earlier={earlier} />
        <p className="utrecht-paragraph dw-small">
          {t('in')}{' '}
          <Link to="/dossiers/$dossier" params={{ dossier }} lang="nl">
            {item.title}
          </Link>
          {`, ${[terms(`subject.${item.subject}`).toLowerCase(), place].filter(Boolean).join(', ')}`}
        </p>
      </Card>
    </li>
  );
}
