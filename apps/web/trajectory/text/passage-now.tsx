import { shown } from '#text';
import type { ReactNode } from 'react';
import type { TextAnswer } from '../../api/answers.ts';
import { usePlaceName } from '../place-name.ts';
import { textsOf } from '../../texts/texts-of.ts';
import '../trajectory.css';

const useTexts = textsOf({
  same: {
    nl: 'In versie {{version}} staat dit er nog zo ({{place}}).',
    en: 'In version {{version}} this still stands there so ({{place}}).',
  },
  gone: {
    nl: 'In versie {{version}} staat dit er niet meer.',
    en: 'In version {{version}} this no longer stands there.',
  },
  then: { nl: 'Toen, in versie {{version}}', en: 'Then, in version {{version}}' },
  now: { nl: 'Nu, in versie {{version}} ({{place}})', en: 'Now, in version {{version}} ({{place}})' },
});

interface PassageNowProps {
  readonly advised: TextAnswer['advised'][number];
  /** The version that stands now. */
  readonly version: number;
  /** The way to the whole text. */
  readonly link: ReactNode;
}

/** What stood there when a council advised, and what stands there now. */
export function PassageNow({ advised: { version: then, was, now }, version, link }: PassageNowProps) {
  const t = useTexts();
  const nameOf = usePlaceName();
  const isSame = now?.text === was.text;
  const place = nameOf(now);
  return (
    <>
      {now === undefined || isSame ? (
        then !== version && (
          <p className="utrecht-paragraph dw-small">{now ? t('same', { version, place }) : t('gone', { version })}</p>
        )
      ) : (
        <div className="dw-passage">
          {(['then', 'now'] as const).map((at) => (
            <div key={at}>
              <p className="dw-passage__name">
                {at === 'then' ? t('then', { version: then }) : t('now', { version, place })}
              </p>
              <p className="utrecht-paragraph dw-prose" lang="nl">
                {shown(at === 'then' ? was.text : now.text)}
              </p>
            </div>
          ))}
        </div>
      )}
      <p className="utrecht-paragraph dw-small">{link}</p>
    </>
  );
}
