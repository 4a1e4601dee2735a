import type { ReactNode } from 'react';
import { useFormContext } from '../form/context.ts';
import { fieldsOf } from '../form/fields.ts';
import type { TrajectoryAnswer } from '../api/answers.ts';
import { STANCES } from '#vocabulary';
import { useTerms } from '../texts/terms.ts';
import { FromText, useFromText } from './passages/from-text.tsx';
import { MinorityField } from './minority-field.tsx';
import { PointsPaste, type LetterText } from './points-paste.tsx';
import { newPoint, type Point } from './points.ts';
import { useActionTexts } from './texts.ts';

const { Checkboxes, Choice, LongText, Rows, TextField, YesNo } = fieldsOf<{ recommendations: readonly Point[] }>();

interface PointsFieldProps {
  readonly trajectory: Pick<TrajectoryAnswer, 'authorities' | 'drafts' | 'definition'>;
  /** The version of the text that advice is asked on. */
  readonly version: number | undefined;
  /** The text of the letter that they are in, where that comes from a file. */
  readonly letter?: LetterText;
  /** What stands with a point, by what it goes by, where several people write them. */
  readonly beside?: (point: Point, called: number | string) => ReactNode;
}

/** The numbered points of an advice, one by one, pasted as a list or out of a file, or each about a passage of the text. */
export function PointsField({ trajectory, version, letter, beside }: PointsFieldProps) {
  const t = useActionTexts();
  const terms = useTerms();
  const { form } = useFormContext();
  const points = form.get('recommendations') as readonly Point[];
  const { authorities } = trajectory;
  const { text, passageOf } = useFromText(trajectory, version);
  return (
    <>
      <PointsPaste letter={letter} />
      <FromText text={text}>
        <Rows
          place="recommendations"
          label={t('points.label')}
          description={t('points.description')}
          what={t('points.what')}
          empty={newPoint}
          numberOf={(point) => point.number.trim()}
          required
        >
          {(place, nth, number) => (
            <>
              <LongText place={`${place}.text`} label={t('points.text', { number })} rows={3} required />
              {passageOf(place, nth - 1)}
              <YesNo place={`${place}.question`} label={t('points.question')} />
              <details className="dw-more">
                <summary>
                  {t('points.more')}
                  {points[nth - 1]?.minority && `. ${t('points.minorityGiven')}`}
                </summary>
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
                  <MinorityField place={`${place}.minority`} label={t('points.minority')} />
                  <TextField
                    place={`${place}.repeats.dossier`}
                    label={t('points.repeats.dossier')}
                    description={t('points.repeats.description')}
                  />
                  <TextField place={`${place}.repeats.recommendation`} label={t('points.repeats.recommendation')} />
                </div>
              </details>
              {points[nth - 1] && beside?.(points[nth - 1] as Point, number)}
            </>
          )}
        </Rows>
      </FromText>
    </>
  );
}
