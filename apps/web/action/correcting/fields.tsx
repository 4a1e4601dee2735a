import { Concerning } from '../../form/context.ts';
import { fieldsOf } from '../../form/fields.ts';
import type { Fields, Kind } from '../../trajectory/content/fields.ts';
import { short, type useParts } from '../../trajectory/content/parts.ts';
import { useLawName } from '../../texts/law-name.ts';
import { useTerms } from '../../texts/terms.ts';
import { useSay } from '../../texts/texts-of.ts';
import { useCorrectingTexts } from './texts.ts';

type Content = Readonly<Record<string, unknown>>;
const { Checkboxes, Choice, DayField, Lines, LongText, Radios, Rows, TextField, YesNo } =
  fieldsOf<Record<string, readonly Content[]>>();

const FEW = 5;

interface FieldProps {
  readonly place: string;
  readonly kind: Kind;
  /** What stands there to begin with. */
  readonly value: unknown;
  readonly parts: ReturnType<typeof useParts>;
  /** Whether it can be left empty. */
  readonly optional: boolean;
}
interface FieldsProps extends Pick<FieldProps, 'parts'> {
  readonly place: string;
  readonly fields: Fields;
  readonly values: Content;
  /** What can be left empty; without it whatever its kind does not need. */
  readonly optional?: readonly string[];
}

/** Every field of a content as it is asked, each by what it holds. */
export const ContentFields = ({ place, fields, values, parts, optional }: FieldsProps) =>
  Object.entries(fields).map(([name, kind]) => (
    <Field
      key={name}
      place={`${place}.${name}`}
      kind={kind}
      value={values[name]}
      parts={parts}
      optional={kind.as === 'fixed' || (optional ? isOptional(name, kind, optional) : !kind.needed)}
    />
  ));

// One of the two that can stand there is needed.
const isOptional = (name: string, kind: Kind, optional: readonly string[]) =>
  optional.includes(name) && !('unless' in kind && kind.unless !== undefined);

/** What a row is called, beside its number: what it says, as far as that is short. */
const nameOfRow = (row: Content, parts: FieldProps['parts']): string => {
  const { text, recommendation, name } = row;
  if (typeof recommendation === 'string') return parts.nameOf('recommendation', recommendation);
  return [text, name].flatMap((one) => (typeof one === 'string' ? [short(one)] : []))[0] ?? '';
};

/** Rows that are there: what they are about stands fast, what they say can be changed. */
function FixedRows({ place, kind, value, parts }: FieldProps & { kind: Extract<Kind, { as: 'rows' }> }) {
  const t = useCorrectingTexts();
  const say = useSay();
  const rows = Array.isArray(value) ? (value as readonly Content[]) : [];
  return (
    <fieldset className="dw-fieldset dw-stack dw-stack--tight">
      <legend className="utrecht-form-label">{say(kind.label)}</legend>
      {rows.map((row, i) => {
        const called = t('form.row', { what: say(kind.label), number: i + 1 });
        return (
          <details key={i} className="dw-details" open={rows.length === 1}>
            <summary>
              <span className="dw-details__name">{i + 1}</span> {nameOfRow(row, parts)}
            </summary>
            <div className="dw-details__body dw-rows__fields">
              <Concerning value={called}>
                <ContentFields place={`${place}[${i}]`} fields={kind.fields} values={row} parts={parts} />
              </Concerning>
            </div>
          </details>
        );
      })}
    </fieldset>
  );
}

function Field({ place, kind, value, parts, optional }: FieldProps) {
  const t = useCorrectingTexts();
  const say = useSay();
  const words = { terms: useTerms(), say, lawName: useLawName() };
  if (kind.as === 'fixed') return null;
  const label = say(kind.label);
  const named = { place, label, required: !optional };
  switch (kind.as) {
    case 'text':
      return <LongText {...named} rows={typeof value === 'string' && value.length > 400 ? 10 : 3} />;
    case 'line':
    case 'number':
      return <TextField {...named} />;
    case 'day':
      return <DayField {...named} />;
    case 'yes':
      return <YesNo place={place} label={label} />;
    case 'yesOrText':
      return (
        <>
          <YesNo place={`${place}.is`} label={label} />
          <LongText place={`${place}.said`} label={t('form.how')} rows={2} />
        </>
      );
    case 'lines':
      return <Lines {...named} what={t('form.what')} line={(number) => t('form.line', { number })} />;
    case 'choice':
    case 'choices': {
      const options = kind.of.map((one) => ({ value: String(one), label: kind.called(String(one), words) }));
      if (kind.as === 'choices') return <Checkboxes {...named} options={options} />;
      const Chosen = options.length > FEW ? Choice : Radios;
      return <Chosen {...named} options={options} />;
    }
    case 'part':
      return <Choice {...named} options={parts.optionsOf(kind.of)} />;
    case 'parts':
      return <Checkboxes {...named} options={parts.optionsOf(kind.of)} />;
    case 'group':
      return (
        <fieldset className="dw-fieldset dw-stack dw-stack--tight">
          <legend className="utrecht-form-label">{label}</legend>
          <ContentFields place={place} fields={kind.fields} values={value as Content} parts={parts} />
        </fieldset>
      );
    case 'rows': {
      if (!kind.free) return <FixedRows place={place} kind={kind} value={value} parts={parts} optional={optional} />;
      const empty = Object.fromEntries(Object.keys(kind.fields).map((name) => [name, '']));
      return (
        <Rows {...named} what={label} empty={empty}>
          {(row) => <ContentFields place={row} fields={kind.fields} values={empty} parts={parts} />}
        </Rows>
      );
    }
  }
}
