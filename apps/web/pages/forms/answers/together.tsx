import { fieldsOf } from '../../../form/fields.ts';
import { Button } from '@utrecht/component-library-react';
import type { TrajectoryView } from '#projections';
import { AnswerFields } from '../../../action/answer-fields.tsx';
import { short } from '../../../action/describe.ts';
import { NO_ANSWER } from '../../../action/answer.ts';
import { useTerms } from '../../../texts/terms.ts';
import { useTexts } from './texts.ts';
import type { Answers, Values } from './use-answers.ts';

const { Checkboxes } = fieldsOf<Values>();

interface TogetherProps {
  readonly points: TrajectoryView['advices'][number]['recommendations'];
  readonly answers: Answers;
  readonly save: (values: Values, rows: readonly number[]) => void;
}

/** One text as the answer to several points, recorded at once. */
export function Together({ points, answers, save }: TogetherProps) {
  const t = useTexts();
  const terms = useTerms();
  const { form, sides, busy } = answers;
  const { values } = form;
  const chosen = points.flatMap(({ id }, i) => (values.chosen.includes(id) ? [i] : []));
  const replaced = chosen.filter((i) => sides[i]?.mine.verdict !== '').length;
  const questions = chosen.length > 0 && chosen.every((i) => points[i]?.question === true);
  const record = () => {
    const rows = points.map((_, i) => {
      const mine = sides[i]?.mine ?? NO_ANSWER;
      // What was promised at a point stays with that point.
      return chosen.includes(i) ? { ...values.shared, commitments: mine.commitments } : mine;
    });
    save({ ...values, rows }, chosen);
  };
  return (
    <details className="dw-details dw-together">
      <summary>
        <span className="dw-details__name">{t('together.title')}</span>
      </summary>
      <div className="dw-details__body dw-stack">
        <Checkboxes
          place="chosen"
          label={t('together.which')}
          options={points.map(({ id, text, question }, i) => ({
            value: id,
            label: `${terms(question ? 'question' : 'recommendation', { number: i + 1 })}: ${short(text)}`,
          }))}
          required
        />
        <AnswerFields place="shared" values={values.shared} question={questions} />
        {replaced > 0 && <p className="utrecht-paragraph">{t('together.replaces', { count: replaced })}</p>}
        <div>
          <Button
            appearance="secondary-action-button"
            onClick={record}
            disabled={chosen.length === 0 || values.shared.verdict === ''}
            aria-disabled={busy}
          >
            {t('together.save', { count: chosen.length })}
          </Button>
        </div>
      </div>
    </details>
  );
}
