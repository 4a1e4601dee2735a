import type { ChangeItem } from '../../api/answers.ts';
import { ChangeLink } from '../../lists/change-link.tsx';
import { ChangedText, useChangedBy, useRecognised } from '../../lists/change.tsx';
import { useDates } from '../../texts/dates.ts';
import { useTerms } from '../../texts/terms.ts';
import { Badge } from '../../ui/badge.tsx';
import { Card, Fact, Facts } from '../../ui/section.tsx';
import { EFFECT_TONES } from '../../ui/tones.ts';
import { useTexts } from './texts.ts';
import '../../trajectory/trajectory.css';

/** One change: what was said and by whom, and what became of it. */
export function Item({ item }: { item: ChangeItem }) {
  const t = useTexts();
  const terms = useTerms();
  const { date } = useDates();
  const by = useChangedBy();
  const recognised = useRecognised()(item);
  const { effect, said, title, on } = item;
  return (
    <li>
      <Card>
        <div className="dw-row">
          <Badge tone={EFFECT_TONES[effect]}>{terms(`effect.${effect}`)}</Badge>
          <span className="dw-small dw-muted">{[by(item), date(on)].filter(Boolean).join(', ')}</span>
          {recognised !== '' && <Badge>{recognised}</Badge>}
        </div>
        <Facts narrow>
          <Fact name={t('said')}>
            <span lang="nl">{said}</span>
          </Fact>
          <Fact name={t(effect === 'text' ? 'now' : 'done')}>
            <span className="dw-passage" lang="nl">
              <ChangedText item={item} />
            </span>
          </Fact>
        </Facts>
        <p className="utrecht-paragraph dw-small">
          <ChangeLink item={item} className="dw-change__link">
            {t('open')}
            <span className="dw-hidden" lang="nl">{` ${said}`}</span>
          </ChangeLink>
          {', '}
          <span lang="nl">{title}</span>
        </p>
      </Card>
    </li>
  );
}
