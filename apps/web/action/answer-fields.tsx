import { fieldsOf, type Tools } from '../form/fields.ts';
import { ANSWER_VERDICTS, type AnswerVerdict } from '#vocabulary';
import type { ReactNode } from 'react';
import { useTerms } from '../texts/terms.ts';
import type { AnswerField, AnswerValues } from './answer.ts';
import { useActionTexts } from './texts.ts';

const { DayField, LongText, Radios, Rows, TextField } = fieldsOf<AnswerValues>();

/** A recommendation is judged; only a question is answered. */
const VERDICTS = ANSWER_VERDICTS.filter((verdict) => verdict !== 'answered');

interface AnswerFieldsProps {
  /** Where the answer stands in the form; without it at the top. */
  readonly place?: string;
  readonly values: Pick<AnswerValues, 'verdict'>;
  readonly question: boolean;
  /** Whether something can be promised in it. */
  readonly promises?: boolean;
  /** What can put a text into its reason. */
  readonly tools?: Tools;
}

function Promises({ place }: { place: 'commitments' }) {
  const t = useActionTexts();
  return (
    <Rows
      place={place}
      label={t('answer.commitments.label')}
      description={t('answer.commitments.description')}
      what={t('answer.commitments.what')}
      empty={{ id: '', text: '', dueOn: '' }}
    >
      {(row) => (
        <>
          <LongText place={`${row}.text`} label={t('answer.commitments.text')} rows={2} required />
          <DayField place={`${row}.dueOn`} label={t('answer.commitments.dueOn')} />
        </>
      )}
    </Rows>
  );
}

interface FieldProps {
  readonly place: AnswerField;
  readonly verdict: AnswerVerdict;
  readonly tools?: Tools | undefined;
}

/** How each of its fields is asked, in this order; exhaustive by its type. */
const FIELDS: { readonly [F in AnswerField]-?: (props: FieldProps) => ReactNode } = {
  adoptedPart: function AdoptedPart({ place, verdict }) {
    const t = useActionTexts();
    return verdict === 'partly' && <LongText place={place} label={t('answer.adoptedPart')} rows={2} required />;
  },
  referredTo: function ReferredTo({ place, verdict }) {
    const t = useActionTexts();
    return (
      verdict === 'notConsidered' && (
        <TextField
          place={place}
          label={t('answer.referredTo.label')}
          description={t('answer.referredTo.description')}
        />
      )
    );
  },
  reason: function Reason({ place, verdict, tools }) {
    const t = useActionTexts();
    const label = t(`answer.reason.${verdict}`);
    return <LongText place={place} label={label} rows={3} required={verdict !== 'adopted'} tools={tools} />;
  },
  until: function Until({ place, verdict }) {
    const t = useActionTexts();
    return (
      verdict === 'held' && (
        <DayField place={place} label={t('answer.until.label')} description={t('answer.until.description')} />
      )
    );
  },
  reservation: function Reservation({ place, verdict }) {
    const t = useActionTexts();
    return (
      (verdict === 'adopted' || verdict === 'partly') && (
        <LongText
          place={place}
          label={t('answer.reservation.label')}
          description={t('answer.reservation.description')}
          rows={2}
        />
      )
    );
  },
  plainReason: function PlainReason({ place }) {
    const t = useActionTexts();
    return (
      <LongText
        place={place}
        label={t('answer.plainReason.label')}
        description={t('answer.plainReason.description')}
        rows={2}
      />
    );
  },
};

/** The fields of one answer: the verdict, and what that verdict has to say. */
export function AnswerFields({ place, values: { verdict }, question, promises = false, tools }: AnswerFieldsProps) {
  const t = useActionTexts();
  const terms = useTerms();
  // What it is under is a place in another form: here only the names within an answer can be wrong.
  const at = <Name extends keyof AnswerValues>(name: Name) => (place === undefined ? name : `${place}.${name}`) as Name;
  const options: readonly AnswerVerdict[] = question ? ['answered', ...VERDICTS] : VERDICTS;
  return (
    <>
      <Radios
        place={at('verdict')}
        label={t('answer.verdict')}
        options={options.map((value) => ({ value, label: terms(`verdict.${value}`) }))}
        required
      />
      {verdict !== '' && (
        <>
          {(Object.keys(FIELDS) as AnswerField[]).map((name) => {
            const Field = FIELDS[name];
            return <Field key={name} place={at(name)} verdict={verdict} tools={tools} />;
          })}
          {promises && <Promises place={at('commitments')} />}
        </>
      )}
    </>
  );
}
