import { fieldsOf } from '../form/fields.ts';
import type { TrajectoryAnswer } from '../api/answers.ts';
import { STANCES } from '#vocabulary';
import { Button, Textarea } from '@utrecht/component-library-react';
import { useId, useState } from 'react';
import { useFormContext } from '../form/context.ts';
import { useTerms } from '../texts/terms.ts';
import { letterIn } from './letter.ts';
import { isBlank, NO_POINT, pointsIn, type Point } from './points.ts';
import { FromText, useFromText } from './passages/from-text.tsx';
import { useActionTexts } from './texts.ts';

const { Checkboxes, Choice, LongText, Rows, TextField, YesNo } = fieldsOf<{ recommendations: readonly Point[] }>();

/** A list from a document at once: every point of it becomes a row. */
function Paste() {
  const t = useActionTexts();
  const id = useId();
  const { form } = useFormContext();
  const [text, setText] = useState('');
  const found = pointsIn(text);
  const { leftOut } = letterIn(text);
  const add = (...points: readonly Point[]) => {
    const now = (form.get('recommendations') as readonly Point[]).filter((point) => !isBlank(point));
    form.set('recommendations', [...now, ...points]);
  };
  const take = () => {
    add(...found);
    setText('');
  };
  return (
    <details className="dw-more">
      <summary>{t('points.paste.open')}</summary>
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
          onChange={(event) => setText(event.target.value)}
          aria-describedby={`${id}-d`}
        />
        {leftOut.length > 0 && (
          <details className="dw-more">
            <summary>{t('points.paste.leftOut', { count: leftOut.length })}</summary>
            <ul className="dw-bullets">
              {leftOut.map((line, i) => (
                <li key={i}>
                  {line}{' '}
                  <Button
                    appearance="subtle-button"
                    onClick={() => add({ ...NO_POINT, text: line })}
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
          <Button appearance="secondary-action-button" onClick={take} disabled={found.length === 0}>
            {found.length === 0 ? t('points.paste.none') : t('points.paste.take', { count: found.length })}
          </Button>
        </div>
      </div>
    </details>
  );
}

interface PointsFieldProps {
  readonly trajectory: Pick<TrajectoryAnswer, 'authorities' | 'drafts' | 'definition'>;
  /** The version of the text that advice is asked on. */
  readonly version: number | undefined;
}

/** The numbered points of an advice, one by one, pasted as a list, or each about a passage of the text. */
export function PointsField({ trajectory, version }: PointsFieldProps) {
  const t = useActionTexts();
  const terms = useTerms();
  const { authorities } = trajectory;
  const { text, passageOf } = useFromText(trajectory, version);
  return (
    <>
      <Paste />
      <FromText text={text}>
        <Rows
          place="recommendations"
          label={t('points.label')}
          description={t('points.description')}
          what={t('points.what')}
          empty={NO_POINT}
          numberOf={(point) => point.number.trim()}
          required
        >
          {(place, nth, number) => (
            <>
              <LongText place={`${place}.text`} label={t('points.text', { number })} rows={3} required />
              {passageOf(place, nth - 1)}
              <YesNo place={`${place}.question`} label={t('points.question')} />
              <details className="dw-more">
                <summary>{t('points.more')}</summary>
                <div className="dw-stack">
                  <TextField
                    place={`${place}.number`}
                    label={t('points.number.label')}
                    description={t('points.number.description')}
                  />
                  {authorities.length > 1 && (
                    <Checkboxes
                      place={`${place}.for`}
                      label={t('points.for.label')}
                      description={t('points.for.description')}
                      options={authorities.map(({ id, name }) => ({ value: id, label: name }))}
                    />
                  )}
                  <TextField place={`${place}.about`} label={t('points.about')} />
                  <Choice
                    place={`${place}.stance`}
                    label={t('points.stance')}
                    options={STANCES.map((value) => ({ value, label: terms(`stance.${value}`) }))}
                  />
                  <YesNo place={`${place}.minority`} label={t('points.minority')} />
                  <TextField
                    place={`${place}.repeats.dossier`}
                    label={t('points.repeats.dossier')}
                    description={t('points.repeats.description')}
                  />
                  <TextField place={`${place}.repeats.recommendation`} label={t('points.repeats.recommendation')} />
                </div>
              </details>
            </>
          )}
        </Rows>
      </FromText>
    </>
  );
}
