import { useEffect, useRef } from 'react';
import type { Values } from '../../administration/settings/settings-of.ts';
import { useTexts } from '../../administration/settings/texts.ts';
import './looks.css';

const isColour = (text: string) => /^#[\da-f]{6}$/i.test(text);

/** How the colours are, before they are saved; nothing to press. */
export function Preview({ look: { accent, bar } }: Pick<Values, 'look'>) {
  const t = useTexts();
  const shown = useRef<HTMLDivElement>(null);
  // By script: a page takes no style from within.
  useEffect(() => {
    shown.current?.style.setProperty('--dw-preview-accent', accent);
    shown.current?.style.setProperty('--dw-preview-bar', bar);
  }, [accent, bar]);
  if (!isColour(accent) && !isColour(bar)) return null;
  return (
    <div className="dw-preview" aria-hidden="true" ref={shown}>
      {isColour(bar) && <span className="dw-preview__bar" />}
      {isColour(accent) && (
        <>
          <span className="dw-preview__button">{t('looks.button')}</span>
          <span className="dw-preview__link">{t('looks.link')}</span>
        </>
      )}
    </div>
  );
}
