import { Button, Select, SelectOption, Textbox } from '@utrecht/component-library-react';
import { useId, useState, type FormEvent } from 'react';
import { ANSWER_VERDICTS } from '#vocabulary';
import type { SheetAnswer, SheetMapping } from '../../api/answers.ts';
import { Frame } from '../../form/field.tsx';
import { useTerms } from '../../texts/terms.ts';
import { Section } from '../../ui/section.tsx';
import { FIELDS, mappingWith, NEEDED, readAs, type ByHand, type Field, type Said } from './mapping.ts';
import { useTexts } from './texts.ts';

const SAID: readonly Said[] = [...ANSWER_VERDICTS, 'open'];
// What often stands in no column, since it is the same for the whole sheet.
const FIXED: readonly Field[] = ['council', 'authority', 'adviceDate', 'answerDate'];

interface MappingFormProps {
  readonly answer: SheetAnswer;
  readonly kept: SheetMapping;
  readonly busy: boolean;
  readonly keep: (mapping: SheetMapping) => void;
}

interface OneOfProps {
  readonly label: string;
  readonly required: boolean;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly change: (value: string) => void;
}

function OneOf({ label, required, value, options, change }: OneOfProps) {
  const id = useId();
  return (
    <Frame id={id} label={label} required={required} errors={[]}>
      <Select id={id} value={value} onChange={(event) => change(event.target.value)}>
        {options.map(([given, shown]) => (
          <SelectOption key={given} value={given}>
            {shown}
          </SelectOption>
        ))}
      </Select>
    </Frame>
  );
}

function Fixed({ label, value, change }: { label: string; value: string; change: (value: string) => void }) {
  const id = useId();
  return (
    <Frame id={id} label={label} errors={[]}>
      <Textbox id={id} value={value} onChange={(event) => change(event.target.value)} />
    </Frame>
  );
}

/** How a sheet was read, to be pointed out otherwise by hand. */
export function MappingForm({ answer, kept, busy, keep }: MappingFormProps) {
  const t = useTexts();
  const terms = useTerms();
  const [before] = useState(() => readAs(answer, kept));
  const [now, setNow] = useState<ByHand>(before);
  const { columns } = answer;
  const none = ['', t('mapping.none')] as const;
  const names = [
    none,
    ...columns.filter(({ name }) => name !== '').map(({ letter, name }) => [name, `${letter}: ${name}`] as const),
  ];
  const said = (word: Said) => (word === 'open' ? t('mapping.open') : terms(`verdict.${word}`));
  const meanings = [['', t('mapping.choose')] as const, ...SAID.map((word) => [word, said(word)] as const)];
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) keep(mappingWith(kept, before, now));
  };
  return (
    <Section title={t('mapping.title')} intro={t('mapping.intro')}>
      <form onSubmit={send} className="dw-form dw-sheet-form">
        <fieldset className="dw-fieldset dw-sheet-fields">
          <legend className="utrecht-heading-3">{t('mapping.columns')}</legend>
          {FIELDS.map((field) => (
            <OneOf
              key={field}
              label={t(`field.${field}`)}
              required={NEEDED.has(field)}
              value={now.columns[field] ?? ''}
              options={names}
              change={(name) => setNow({ ...now, columns: { ...now.columns, [field]: name } })}
            />
          ))}
        </fieldset>
        <fieldset className="dw-fieldset dw-sheet-fields">
          <legend className="utrecht-heading-3">{t('mapping.fixed')}</legend>
          {FIXED.map((field) => (
            <Fixed
              key={field}
              label={t(`field.${field}`)}
              value={now.fixed[field] ?? ''}
              change={(text) => setNow({ ...now, fixed: { ...now.fixed, [field]: text } })}
            />
          ))}
        </fieldset>
        {answer.words.length > 0 && (
          <fieldset className="dw-fieldset dw-sheet-fields">
            <legend className="utrecht-heading-3">{t('mapping.words')}</legend>
            {answer.words.map(({ word, rows }) => (
              <OneOf
                key={word}
                label={t('mapping.word', { word, count: rows })}
                required
                value={now.words[word] ?? ''}
                options={meanings}
                change={(meaning) => setNow({ ...now, words: { ...now.words, [word]: meaning as Said | '' } })}
              />
            ))}
          </fieldset>
        )}
        <div>
          <Button type="submit" appearance="secondary-action-button" aria-disabled={busy}>
            {t('mapping.again')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
