import { shown } from '#text';
import { Fragment } from 'react';
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

type Voice = Partial<NonNullable<RegisterItem['voices']>[number]>;
type Said = Pick<RegisterItem, 'satisfied' | 'comment' | 'influence' | 'recognised' | 'recognisedComment' | 'voices'>;

/** What a council itself says: of the answer, and of what the municipality says became of its point. */
export function CouncilSays({ item }: { item: Said }) {
  const t = useTexts();
  const terms = useTerms();
  const { satisfied, comment, influence, recognised, recognisedComment } = item;
  // Of an advice that several gave each is named.
  const voices: readonly Voice[] = item.voices ?? [{ satisfied, comment, recognised, recognisedComment }];
  const rejoinders = voices.filter((voice) => voice.satisfied !== undefined);
  return (
    <>
      {rejoinders.length > 0 && (
        <div className="dw-stack dw-stack--tight">
          <p className="utrecht-paragraph dw-small dw-muted">{t('says')}</p>
          {rejoinders.map((voice) => (
            <Fragment key={voice.council ?? ''}>
              <p className="utrecht-paragraph">
                {voice.satisfied !== undefined && <Satisfied satisfied={voice.satisfied} who={voice.councilName} />}
              </p>
              {voice.comment !== undefined && (
                <p className="utrecht-paragraph dw-prose" lang="nl">
                  {shown(voice.comment)}
                </p>
              )}
            </Fragment>
          ))}
        </div>
      )}
      {influence !== undefined && (
        <div className="dw-stack dw-stack--tight">
          <p className="utrecht-paragraph dw-small dw-muted">{t('shows')}</p>
          <p className="utrecht-paragraph dw-row">
            <Badge about="effect" tone={EFFECT_TONES[influence]}>
              {terms(`effect.${influence}`)}
            </Badge>
            {voices.map(
              (voice) =>
                voice.recognised && (
                  <Recognised key={voice.council ?? ''} recognised={voice.recognised} who={voice.councilName} />
                ),
            )}
          </p>
          {voices.map(
            (voice) =>
              voice.recognisedComment !== undefined && (
                <p key={voice.council ?? ''} className="utrecht-paragraph dw-prose" lang="nl">
                  {shown(voice.recognisedComment)}
                </p>
              ),
          )}
        </div>
      )}
    </>
  );
}
