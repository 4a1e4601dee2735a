import { Button } from '@utrecht/component-library-react';
import { useEffect, useRef } from 'react';
import type { TrajectoryAnswer } from '../../api/answers.ts';
import { useField } from '../../form/context.ts';
import { Errors } from '../../form/field.tsx';
import type { Place } from '../../form/place.ts';
import { OnPassage } from '../../trajectory/on-passage.tsx';
import type { Quote } from './quote.ts';
import { usePassageTexts } from './texts.ts';

interface PointPassageProps {
  readonly place: Place;
  readonly number: string;
  readonly trajectory: Pick<TrajectoryAnswer, 'drafts'>;
  readonly quote: Quote | undefined;
  readonly choose: () => void;
  /** Counts how often a passage was chosen for it: each time one writes on in its text. */
  readonly chosen: number;
}

/** The passage that a point is about, as it was chosen. */
export function PointPassage({ place, number, trajectory, quote, choose, chosen }: PointPassageProps) {
  const t = usePassageTexts();
  const { id, set, errors, invalid } = useField({ place, label: t('passage', { number }) }, 'choose');
  const here = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (chosen > 0) here.current?.closest('li')?.querySelector('textarea')?.focus();
  }, [chosen]);
  // For somebody who hears the buttons alone.
  const ofPoint = <span className="dw-hidden">{t('for', { number })}</span>;
  return (
    <div ref={here} id={id} tabIndex={-1} className={invalid ? 'dw-field utrecht-form-field--invalid' : 'dw-field'}>
      <Errors id={id} errors={errors} />
      <OnPassage trajectory={trajectory} passage={quote} />
      <div className="dw-row">
        <Button ref={button} appearance="subtle-button" onClick={choose}>
          {t(quote ? 'other' : 'choose')}
          {ofPoint}
        </Button>
        {quote && (
          <Button
            appearance="subtle-button"
            onClick={() => {
              set(undefined);
              button.current?.focus();
            }}
          >
            {t('none')}
            {ofPoint}
          </Button>
        )}
      </div>
    </div>
  );
}
