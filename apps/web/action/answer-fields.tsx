import { ANSWER_VERDICTS, type AnswerVerdict } from '#vocabulary';
import { Radios } from '../form/choices.tsx';
import { DayField } from '../form/date-field.tsx';
import { Rows } from '../form/rows.tsx';
import { LongText, TextField } from '../form/text-fields.tsx';
import { useTerms } from '../texts/terms.ts';
import type { AnswerValues } from './answer.ts';
import { useActionTexts } from './texts.ts';

/** A recommendation is judged; only a question is answered. */
const VERDICTS = ANSWER_VERDICTS.filter((verdict) => verdict !== 'answered');

interface AnswerFieldsProps {
  /** Where the answer stands in the form; without it at the top. */
  readonly place?: string;
  readonly values: Pick<AnswerValues, 'verdict'>;
  readonly question: boolean;
  /** Whether something can be promised in it. */
  readonly promises?: boolean;
}

function Promises({ place }: { place: string }) {
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
          <DayField place={`${row}.dueOn`} label={t('answer.commitments.dueOn')} required />
        </>
      )}
    </Rows>
  );
}

/** The fields of one answer: the verdict, and what that verdict has to say. */
export function AnswerFields({ place, values: { verdict }, question, promises = false }: AnswerFieldsProps) {
  const t = useActionTexts();
  const terms = useTerms();
  const at = (name: string) => (place === undefined ? name : `${place}.${name}`);
  const options: readonly AnswerVerdict[] = question ? ['answered', ...VERDICTS] : VERDICTS;
  return (
    <>
      <Radios
        place={at('verdict')}
        label={t('answer.verdict')}
        options={options.map((value) => ({ value, label: terms(`verdict.${value}`) }))}
        required
      />
      {verdict === 'partly' && <LongText place={at('adoptedPart')} label={t('answer.adoptedPart')} rows={2} required />}
      {verdict === 'notConsidered' && (
        <TextField
          place={at('referredTo')}
          label={t('answer.referredTo.label')}
          description={t('answer.referredTo.description')}
        />
      )}
      {verdict !== '' && (
        <>
          <LongText
            place={at('reason')}
            label={t(`answer.reason.${verdict}`)}
            rows={3}
            required={verdict !== 'adopted'}
          />
          <LongText
            place={at('plainReason')}
            label={t('answer.plainReason.label')}
            description={t('answer.plainReason.description')}
            rows={2}
          />
          {promises && <Promises place={at('commitments')} />}
        </>
      )}
    </>
  );
}
