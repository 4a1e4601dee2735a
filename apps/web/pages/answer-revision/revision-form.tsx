import { AnswerFields } from '../../action/answer-fields.tsx';
import { AnswerText } from '../../action/answer-text.tsx';
import { contentOf, valuesOf, type AnswerValues } from '../../action/answer.ts';
import { WorkForm } from '../../action/form.tsx';
import type { Work } from '../../action/page.tsx';
import { SaidPoint } from '../../action/point.tsx';
import { LongText } from '../../form/text-fields.tsx';
import { numbersIn } from '../../trajectory/names.ts';
import { useTexts } from './texts.ts';

type Values = AnswerValues & { readonly because: string };

interface RevisionFormProps {
  readonly work: Work;
  readonly about: Readonly<Record<string, string>>;
}

/** The answer that stands beside the one that is to replace it, and why it changes. */
export function RevisionForm({ work, about: { recommendation: id = '', authority = '' } }: RevisionFormProps) {
  const t = useTexts();
  const { trajectory, influence } = work;
  const point = trajectory.advices.flatMap((a) => a.recommendations).find((p) => p.id === id);
  const now = valuesOf(
    influence.recommendations.find((r) => r.id === id)?.answers.find((answer) => answer.authority === authority),
  );
  const start: Values = { ...now, because: '' };
  return (
    <WorkForm
      work={work}
      noun="answer-revisions"
      initial={start}
      names={['authority', 'recommendation']}
      body={(values: Values) => ({ ...contentOf(values), because: values.because })}
      submit={t('submit')}
      done={t('done')}
      chapter="advices"
      reviewed
    >
      {(values) => (
        <div className="dw-beside__row">
          <div className="dw-said">
            {point && <SaidPoint point={point} number={numbersIn(trajectory).get(id) ?? 0} />}
            <h3 className="utrecht-heading-3">{t('now')}</h3>
            <AnswerText answer={now} />
          </div>
          <div className="dw-beside__answer">
            <h3 className="utrecht-heading-3">{t('next')}</h3>
            <AnswerFields values={values} question={point?.question === true} />
            <LongText
              place="because"
              label={t('because.label')}
              description={t('because.description')}
              rows={3}
              required
            />
          </div>
        </div>
      )}
    </WorkForm>
  );
}
