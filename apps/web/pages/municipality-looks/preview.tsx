import { useEffect, useRef } from 'react';
import type { Values } from '../../administration/settings/settings-of.ts';
import { useTexts } from '../../administration/settings/texts.ts';
import './looks.css';

/** WCAG 2.2: how light a colour is, from 0 to 1. */
function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const part = parseInt(colour.slice(from, from + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
/** White where that can be read (4.5:1), else black: as the sheet of the municipality has it. */
const on = (ground: string) => (1.05 / (lightness(ground) + 0.05) >= 4.5 ? '#ffffff' : '#0b0c0c');

const isColour = (text: string) => /^#[\da-f]{6}$/i.test(text);

/** How the colours are, before they are saved; nothing to press. */
export function Preview({ look: { accent, bar } }: Pick<Values, 'look'>) {
  const t = useTexts();
  const shown = useRef<HTMLDivElement>(null);
  // By script: a page takes no style from within.
  useEffect(() => {
    shown.current?.style.setProperty('--dw-preview-accent', accent);
    shown.current?.style.setProperty('--dw-preview-bar', bar);
    if (isColour(bar)) shown.current?.style.setProperty('--dw-preview-on-bar', on(bar));
  }, [accent, bar]);
  if (!isColour(accent) && !isColour(bar)) return null;
  return (
    <div className="dw-preview" aria-hidden="true" ref={shown}>
      {isColour(bar) && <span className="dw-preview__bar">{t('looks.inBar')}</span>}
      {isColour(accent) && (
        <>
          <span className="dw-preview__button">{t('looks.button')}</span>
          <span className="dw-preview__link">{t('looks.link')}</span>
        </>
      )}
    </div>
  );
}
