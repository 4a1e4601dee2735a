import { Button } from '@utrecht/component-library-react';
import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { AnswerFields } from '../../../action/answer-fields.tsx';
import { NO_ANSWER, same, valuesOf, type AnswerValues } from '../../../action/answer.ts';
import { Concerning } from '../../../form/context.ts';
import { fieldsOf } from '../../../form/fields.ts';
import { Form } from '../../../form/form.tsx';
import { useForm } from '../../../form/use-form.ts';
import { Badge, type Tone } from '../../../ui/badge.tsx';
import { Conflict } from './conflict.tsx';
import type { Point } from './points.ts';
import { rowStatusOf, type RowStatus } from './row-status.ts';
import { useKeeping } from './standard-texts/keeping.tsx';
import { StandardTexts } from './standard-texts/tools.tsx';
import { useTexts } from './texts.ts';
import { formName, type Place, type Typed } from './unsent.ts';
import type { Saving } from './use-saving.ts';

const { PartialDateField } = fieldsOf<Typed>();

const TONES: Readonly<Record<RowStatus, Tone>> = {
  none: 'neutral',
  recorded: 'positive',
  behind: 'positive',
  typed: 'warning',
  conflict: 'negative',
};

interface PointFormProps {
  readonly place: Place;
  readonly point: Point;
  /** What it is called. */
  readonly name: string;
  readonly saving: Saving;
  /** Of the answer before this one: whoever copies from paper has one day for many. */
  readonly date: string;
  /** It was recorded, and nothing was typed in it since; and under which name its text was kept, where that was asked. */
  readonly saved: (date: string, kept: string | undefined) => void;
  /** Where it is known what is typed now, to record it with what is typed elsewhere. */
  readonly writingRef: RefObject<Writing | undefined>;
}

/** The form that is open. */
export interface Writing {
  readonly point: string;
  readonly values: Typed;
  /** What of it was recorded; what was typed since stays. */
  readonly settle: (sent: AnswerValues, recorded: AnswerValues) => void;
  /** Keeps its text where that was begun, and says under which name. */
  readonly keepText: () => Promise<string | undefined>;
}

/** The answer to the one point that is open. It alone is drawn anew at each letter. */
export function PointForm({ place, point, name, saving, date, saved, writingRef }: PointFormProps) {
  const t = useTexts();
  const { id, answer, said, standing } = point;
  const theirs = valuesOf(answer);
  const form = useForm<Typed>(formName(place, id), { answer: theirs, base: theirs, date });
  const { values, reset, set, settle } = form;
  const keeping = useKeeping();
  const status = rowStatusOf({ mine: values.answer, base: values.base, theirs });

  // Where nothing was typed here, what somebody else recorded is shown.
  const newer = status === 'behind' ? JSON.stringify(theirs) : undefined;
  const take = useRef(() => {});
  useEffect(() => {
    take.current = () => reset({ ...values, answer: theirs, base: theirs });
  });
  useEffect(() => {
    if (newer !== undefined) take.current();
  }, [newer]);

  const now = useRef<AnswerValues | undefined>(values.answer);
  useEffect(() => {
    now.current = values.answer;
    return () => {
      now.current = undefined;
    };
  }, [values.answer]);

  const settled = (sent: AnswerValues, kept: AnswerValues) =>
    settle(
      (typed) => ({ ...typed, base: kept, answer: typed.answer === sent ? kept : typed.answer }),
      ({ answer: left, base }) => same(left, base),
    );
  useEffect(() => {
    const keepText = () => keeping.keep(values.answer.reason);
    writingRef.current = { point: id, values, settle: settled, keepText };
    return () => {
      writingRef.current = undefined;
    };
  });
  const send = async (sent: Typed) => {
    const kept = await keeping.keep(sent.answer.reason);
    const answers = [{ recommendation: id, answer: sent.answer }];
    const recorded = (await saving.save({ answers, seen: new Map([[id, sent.base]]), date: sent.date })).get(id);
    settled(sent.answer, recorded ?? NO_ANSWER);
    if (now.current === sent.answer) saved(sent.date, kept);
  };
  const error = saving.wrong.get(id) ?? null;
  // Whose turn it is says more of what is recorded than that it is.
  const isTheirs = (status === 'recorded' || status === 'behind') && (standing === 'ready' || standing === 'returned');
  const stands = isTheirs ? t(`standing.${standing}`) : t(`row.${status}`);
  const isChanged = status === 'typed' || (standing === 'returned' && status === 'recorded');
  const box = useRef<HTMLDivElement>(null);
  const onKeyDown = ({ key, ctrlKey, metaKey }: KeyboardEvent) => {
    if (key !== 'Enter' || !(ctrlKey || metaKey) || !isChanged || values.answer.verdict === '' || saving.busy) return;
    box.current?.querySelector('form')?.requestSubmit();
  };
  return (
    <div ref={box} className="dw-stack" onKeyDown={onKeyDown}>
      <div>
        <Badge tone={TONES[status]}>{stands}</Badge>
      </div>
      {status === 'conflict' && (
        <Conflict
          theirs={theirs}
          mine={() => set('base', theirs)}
          take={() => reset({ ...values, answer: theirs, base: theirs })}
        />
      )}
      <Form
        form={form}
        send={send}
        error={error}
        ready={values.answer.verdict !== '' && isChanged}
        busy={saving.busy}
        submit={t('save', { number: point.number })}
        aside={
          status === 'typed' &&
          theirs.verdict !== '' && (
            <Button appearance="subtle-button" onClick={() => reset({ ...values, answer: theirs, base: theirs })}>
              {t('undo')}
            </Button>
          )
        }
      >
        <Concerning value={name}>
          <AnswerFields
            place="answer"
            values={values.answer}
            question={said.question}
            promises
            tools={(into) => <StandardTexts {...into} dossier={place.dossier} keeping={keeping} />}
          />
          <details className="dw-details" open={date !== ''}>
            <summary>
              <span className="dw-details__name">{t('date.open')}</span>
            </summary>
            <div className="dw-details__body">
              <PartialDateField place="date" label={t('date.label')} description={t('date.description')} />
            </div>
          </details>
        </Concerning>
      </Form>
    </div>
  );
}
