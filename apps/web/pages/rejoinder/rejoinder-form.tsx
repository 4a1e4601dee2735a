import type { AnswerThread } from '../../api/answers.ts';
import { refusedHere } from '../../api/problem.ts';
import { WorkForm } from '../../action/form.tsx';
import type { Work } from '../../action/page.tsx';
import { SaidPoint } from '../../action/point.tsx';
import { Radios } from '../../form/choices.tsx';
import { LongText } from '../../form/text-fields.tsx';
import { AnswerLine } from '../../trajectory/answer.tsx';
import { nameIn } from '../../trajectory/names.ts';
import { useTexts } from './texts.ts';

interface Point {
  readonly recommendation: string;
  readonly authority: string;
  readonly satisfied: '' | 'yes' | 'no';
  readonly comment: string;
}

/** What the council said of this answer before, to go on from. */
function startOf(recommendation: string, { authority, rejoinders }: AnswerThread): Point {
  const last = rejoinders?.at(-1);
  const satisfied = last === undefined ? '' : last.satisfied ? 'yes' : 'no';
  return { recommendation, authority, satisfied, comment: last?.comment ?? '' };
}

/** Of every published answer: is the council satisfied, and why not. What is left open is left out. */
export function RejoinderForm({ work, advice: id }: { work: Work; advice: string }) {
  const t = useTexts();
  const { trajectory, influence } = work;
  const nameOf = nameIn(trajectory);
  const points = trajectory.advices.find((advice) => advice.id === id)?.recommendations ?? [];
  const published = points.flatMap((point, i) => {
    const answers = influence.recommendations.find((r) => r.id === point.id)?.answers ?? [];
    return answers
      .filter(({ publishedOn }) => publishedOn !== undefined)
      .map((answer) => ({ point, number: i + 1, answer, start: startOf(point.id, answer) }));
  });
  const starts = published.map(({ start }) => start);
  const isNew = (point: Point, i: number) =>
    point.satisfied !== '' && JSON.stringify(point) !== JSON.stringify(starts[i]);
  const body = (values: { answers: readonly Point[] }) => ({
    answers: values.answers.map(({ satisfied, ...point }) => ({ ...point, satisfied: satisfied === 'yes' })),
  });
  const check = (values: { answers: readonly Point[] }) => {
    if (values.answers.some(isNew)) return undefined;
    const detail = values.answers.some(({ satisfied }) => satisfied !== '') ? t('same') : t('empty');
    return refusedHere({ place: 'answers', detail });
  };
  return (
    <WorkForm
      work={work}
      noun="rejoinders"
      initial={{ answers: starts }}
      body={body}
      rows={{ answers: isNew }}
      check={check}
      submit={t('submit')}
      done={t('done')}
      chapter="advices"
    >
      {({ answers }) => (
        <ol className="dw-list dw-beside">
          {published.map(({ point, number, answer }, i) => (
            <li key={`${point.id} ${answer.authority}`} className="dw-beside__row">
              <SaidPoint point={point} number={number} />
              <div className="dw-beside__answer">
                <AnswerLine answer={answer} by={nameOf(answer.authority)} />
                <Radios
                  place={`answers[${i}].satisfied`}
                  label={t('satisfied.label', { number })}
                  options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`satisfied.${value}`) }))}
                />
                {answers[i]?.satisfied !== '' && (
                  <LongText place={`answers[${i}].comment`} label={t('comment')} rows={3} />
                )}
              </div>
            </li>
          ))}
        </ol>
      )}
    </WorkForm>
  );
}
