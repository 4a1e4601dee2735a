import { Button } from '@utrecht/component-library-react';
import { AnswerFields } from '../../../action/answer-fields.tsx';
import { NO_ANSWER, same, valuesOf, type AnswerValues } from '../../../action/answer.ts';
import { fieldsOf } from '../../../form/fields.ts';
import { Form } from '../../../form/form.tsx';
import { useForm } from '../../../form/use-form.ts';
import { useDates } from '../../../texts/dates.ts';
import type { Point } from './points.ts';
import { useKeeping } from './standard-texts/keeping.tsx';
import { StandardTexts } from './standard-texts/tools.tsx';
import { useTexts } from './texts.ts';
import type { Place } from './unsent.ts';
import type { Saving } from './use-saving.ts';

export interface Shared {
  readonly chosen: readonly string[];
  readonly answer: AnswerValues;
  readonly date: string;
}

const { PartialDateField } = fieldsOf<Shared>();

/** What is chosen for one text and typed as it, kept like what is typed at a point. */
export const useTogether = ({ dossier, authority }: Place) =>
  useForm<Shared>(`answer together ${dossier} ${authority}`, { chosen: [], answer: NO_ANSWER, date: '' });

interface TogetherProps {
  readonly dossier: string;
  readonly form: ReturnType<typeof useTogether>;
  readonly points: readonly Point[];
  /** Those that the list shows now. */
  readonly shown: readonly Point[];
  readonly nameOf: (id: string) => string;
  readonly saving: Saving;
  readonly saved: (points: readonly string[], kept: string | undefined) => void;
}

/** One text as the answer to several points, of whichever advice, recorded at once or not at all. */
export function Together({ dossier, form, points, shown, nameOf, saving, saved }: TogetherProps) {
  const t = useTexts();
  const { list } = useDates();
  const { values, set, settle } = form;
  const keeping = useKeeping();
  const open = points.filter((point) => point.open);
  const chosen = open.filter(({ id }) => values.chosen.includes(id));
  const all = shown.filter((point) => point.open).map(({ id }) => id);
  const replaced = chosen.filter(({ verdict }) => verdict !== undefined).length;
  const asked = chosen.filter(({ said }) => said.question).length;
  const questions = asked > 0 && asked === chosen.length;
  // Chosen while there were only questions: of another point it is no answer.
  const lost = values.answer.verdict === 'answered' && !questions;
  const send = async ({ answer, date }: Shared) => {
    const kept = await keeping.keep(answer.reason);
    const answers = chosen.map(({ id, answer: now }) => ({
      recommendation: id,
      // What was promised at a point stays with that point.
      answer: { ...answer, commitments: valuesOf(now).commitments },
    }));
    const seen = new Map(chosen.map((point) => [point.id, valuesOf(point.answer)]));
    await saving.save({ answers, seen, date, together: true });
    settle(
      (now) => ({ ...now, chosen: [], answer: now.answer === answer ? NO_ANSWER : now.answer }),
      ({ answer: left }) => same(left, NO_ANSWER),
    );
    saved(
      chosen.map(({ id }) => id),
      kept,
    );
  };
  const count = chosen.length;
  return (
    <section className="dw-answering__said dw-stack dw-stack--tight" aria-labelledby="together">
      <h2 id="together" className="utrecht-heading-3" tabIndex={-1}>
        {t('together.title')}
      </h2>
      <p className="utrecht-paragraph">{t('together.how')}</p>
      <div className="dw-row">
        {all.length > 0 && (
          <Button
            appearance="secondary-action-button"
            onClick={() => set('chosen', [...new Set([...values.chosen, ...all])])}
          >
            {t('together.all', { count: all.length })}
          </Button>
        )}
        {count > 0 && (
          <Button appearance="subtle-button" onClick={() => set('chosen', [])}>
            {t('together.clear')}
          </Button>
        )}
      </div>
      <p className="utrecht-paragraph" role="status">
        {count === 0
          ? t('together.none')
          : t('together.chosen', { count, points: list(chosen.map(({ id }) => nameOf(id))) })}
        {replaced > 0 && ` ${t('together.replaces', { count: replaced })}`}
        {asked > 0 && !questions && ` ${t('together.mixed')}`}
      </p>
      <Form
        form={form}
        send={send}
        error={saving.sent.of === 'together' ? saving.error : null}
        undone={t('together.notSaved')}
        ready={count > 0 && values.answer.verdict !== '' && !lost}
        busy={saving.busy}
        submit={t('together.save', { count })}
      >
        <AnswerFields
          place="answer"
          values={lost ? NO_ANSWER : values.answer}
          question={questions}
          tools={(into) => <StandardTexts {...into} dossier={dossier} keeping={keeping} />}
        />
        <details className="dw-details" open={values.date !== ''}>
          <summary>
            <span className="dw-details__name">{t('date.open')}</span>
          </summary>
          <div className="dw-details__body">
            <PartialDateField place="date" label={t('date.label')} />
          </div>
        </details>
      </Form>
    </section>
  );
}
