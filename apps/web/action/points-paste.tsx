import { Button, Checkbox, Textarea } from '@utrecht/component-library-react';
import { useId, useRef, useState } from 'react';
import { useFormContext } from '../form/context.ts';
import { letterIn } from './letter.ts';
import { isBlank, newPoint, pointsIn, type Point } from './points.ts';
import { useActionTexts } from './texts.ts';

/** A text with points in it, kept by whoever asks for it too. */
export interface LetterText {
  readonly text: string;
  readonly set: (text: string) => void;
}

const NONE: ReadonlySet<number> = new Set();

/** What was found, each to be taken or not. */
function Found({
  found,
  skipped,
  skip,
}: {
  readonly found: readonly Point[];
  readonly skipped: ReadonlySet<number>;
  readonly skip: (skipped: ReadonlySet<number>) => void;
}) {
  const t = useActionTexts();
  return (
    <fieldset className="dw-field dw-fieldset">
      <legend className="utrecht-form-label">{t('points.paste.found')}</legend>
      {found.map(({ text, number, about }, i) => (
        <label key={i} className="dw-option">
          <Checkbox
            checked={!skipped.has(i)}
            onChange={() => skip(new Set(skipped.has(i) ? [...skipped].filter((one) => one !== i) : [...skipped, i]))}
          />
          <span lang="nl">
            {`${number === '' ? i + 1 : number}. ${text}`}
            {about !== '' && <span className="dw-muted">{` (${about})`}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** A list or a letter at once: each point that is found in it becomes a row, unless somebody leaves it out. */
export function PointsPaste({ letter }: { letter: LetterText | undefined }) {
  const t = useActionTexts();
  const id = useId();
  const { form } = useFormContext();
  const [pasted, paste] = useState('');
  const { text, set } = letter ?? { text: pasted, set: paste };
  // Of another text other points are left out.
  const [left, leave] = useState({ of: '', points: NONE });
  const skipped = left.of === text ? left.points : NONE;
  const found = pointsIn(text);
  const chosen = found.filter((_, i) => !skipped.has(i));
  const { leftOut } = letterIn(text);
  const head = useRef<HTMLElement>(null);
  const [taken, setTaken] = useState(0);
  const add = (...points: readonly Point[]) => {
    const now = (form.get('recommendations') as readonly Point[]).filter((point) => !isBlank(point));
    form.set('recommendations', [...now, ...points]);
  };
  return (
    <>
      <details className="dw-more" {...(letter && letter.text !== '' && { open: true })}>
        <summary ref={head}>{t('points.paste.open')}</summary>
        <div className="dw-field">
          <label className="utrecht-form-label" htmlFor={id}>
            {t('points.paste.label')}
          </label>
          <div id={`${id}-d`} className="utrecht-form-field-description dw-field__description">
            {t('points.paste.description')}
          </div>
          <Textarea
            id={id}
            rows={6}
            value={text}
            onChange={(event) => set(event.target.value)}
            aria-describedby={`${id}-d`}
          />
          {found.length > 0 && <Found found={found} skipped={skipped} skip={(points) => leave({ of: text, points })} />}
          {leftOut.length > 0 && (
            <details className="dw-more">
              <summary>{t('points.paste.leftOut', { count: leftOut.length })}</summary>
              <ul className="dw-bullets">
                {leftOut.map((line, i) => (
                  <li key={i}>
                    {line}{' '}
                    <Button
                      appearance="subtle-button"
                      onClick={() => add({ ...newPoint(), text: line })}
                      aria-label={t('points.paste.still', { line })}
                    >
                      {t('points.paste.add')}
                    </Button>
                  </li>
                ))}
              </ul>
            </details>
          )}
          <div>
            <Button
              appearance="secondary-action-button"
              onClick={() => {
                add(...chosen);
                set('');
                setTaken(chosen.length);
                // What was pressed is not there any more.
                head.current?.focus();
              }}
              disabled={chosen.length === 0}
            >
              {chosen.length === 0 ? t('points.paste.none') : t('points.paste.take', { count: chosen.length })}
            </Button>
          </div>
        </div>
      </details>
      <span role="status">{taken > 0 && text === '' && t('points.paste.taken', { count: taken })}</span>
    </>
  );
}
