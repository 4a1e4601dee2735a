import type { RegisterItem } from '../api/answers.ts';
import { useTerms } from '../texts/terms.ts';
import { textsOf } from '../texts/texts-of.ts';
import { Badge } from '../ui/badge.tsx';
import { EFFECT_TONES } from '../ui/tones.ts';
import { Recognised, Satisfied } from './verdict.tsx';

const useTexts = textsOf({
  says: { nl: 'De adviesraad over het antwoord', en: 'The council about the answer' },
  shows: {
    nl: 'Wat de gemeente aanwijst, en wat de adviesraad ervan vindt',
    en: 'What the municipality shows, and what the council makes of it',
  },
});

type Said = Pick<RegisterItem, 'satisfied' | 'comment' | 'influence' | 'recognised' | 'recognisedComment'>;

/** What a council itself says: of the answer, and of what the municipality says became of its point. */
export function CouncilSays({ item }: { item: Said }) {
  const t = useTexts();
  const terms = useTerms();
  const { satisfied, comment, influence, recognised, recognisedComment } = item;
  return (
    <>
      {satisfied !== undefined && (
        <div className="dw-stack dw-stack--tight">
          <p className="utrecht-paragraph dw-small dw-muted">{t('says')}</p>
          <p className="utrecht-paragraph">
            <Satisfied satisfied={satisfied} />
          </p>
          {comment !== undefined && (
            <p className="utrecht-paragraph dw-prose" lang="nl">
              {comment}
            </p>
          )}
        </div>
      )}
      {influence !== undefined && (
        <div className="dw-stack dw-stack--tight">
          <p className="utrecht-paragraph dw-small dw-muted">{t('shows')}</p>
          <p className="utrecht-paragraph dw-row">
            <Badge about="effect" tone={EFFECT_TONES[influence]}>
              {terms(`effect.${influence}`)}
            </Badge>
            {recognised && <Recognised recognised={recognised} />}
          </p>
          {recognisedComment !== undefined && (
            <p className="utrecht-paragraph dw-prose" lang="nl">
              {recognisedComment}
            </p>
          )}
        </div>
      )}
    </>
  );
}
