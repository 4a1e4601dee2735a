import { RadioButton, Select, SelectOption, Textbox } from '@utrecht/component-library-react';
import { useState } from 'react';
import { formatDate } from '../texts/dates.ts';
import { useLanguage, useShared } from '../texts/use-texts.ts';
import { useField, type FieldProps } from './context.ts';
import { Group, Frame } from './field.tsx';

const asText = (value: unknown) => (typeof value === 'string' ? value : '');

/** One existing day. */
export function DayField(props: FieldProps) {
  const { id, value, set, errors, invalid, aria } = useField(props);
  return (
    <Frame {...props} id={id} errors={errors}>
      <Textbox
        id={id}
        type="date"
        value={asText(value)}
        required={props.required}
        invalid={invalid}
        onChange={(event) => set(event.target.value)}
        {...aria}
      />
    </Frame>
  );
}

const PRECISIONS = ['day', 'month', 'year'] as const;
type Precision = (typeof PRECISIONS)[number];

const precisionOf = (date: string): Precision => PRECISIONS[3 - (date === '' ? 3 : date.split('-').length)] ?? 'day';
const MONTHS = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));

function YearBox({ id, value, set }: { id: string; value: string; set: (year: string) => void }) {
  const t = useShared();
  return (
    <label className="dw-date__part">
      <span>{t('form.date.yearLabel')}</span>
      <Textbox id={id} inputMode="numeric" maxLength={4} size={4} value={value} onChange={(e) => set(e.target.value)} />
    </label>
  );
}

/** When something happened: a day, or as precise as the paper is: a month, or a year. */
export function PartialDateField(props: FieldProps) {
  const t = useShared();
  const language = useLanguage();
  const { id, value, set, errors, invalid } = useField(props);
  const date = asText(value);
  const [precision, setPrecision] = useState<Precision>(precisionOf(date));
  const [year = '', month = '', day = ''] = date.split('-');
  const change = (to: Precision) => {
    setPrecision(to);
    set(to === 'year' ? year : to === 'month' ? (month ? `${year}-${month}` : '') : day ? date : '');
  };
  return (
    <Group {...props} id={id} errors={errors} invalid={invalid}>
      <div className="dw-date__precision" role="radiogroup" aria-label={t('form.date.precision')}>
        {PRECISIONS.map((name) => (
          <label key={name} className="dw-option">
            <RadioButton name={`${id}-p`} checked={precision === name} onChange={() => change(name)} />
            <span>{t(`form.date.${name}`)}</span>
          </label>
        ))}
      </div>
      <div className="dw-date">
        {precision === 'day' && (
          <label className="dw-date__part">
            <span>{t('form.date.dayLabel')}</span>
            <Textbox type="date" value={date.length === 10 ? date : ''} onChange={(e) => set(e.target.value)} />
          </label>
        )}
        {precision === 'month' && (
          <label className="dw-date__part">
            <span>{t('form.date.monthLabel')}</span>
            <Select value={month} onChange={(e) => set(`${year}-${e.target.value}`)}>
              <SelectOption value="">{t('form.choose')}</SelectOption>
              {MONTHS.map((name) => (
                <SelectOption key={name} value={name}>
                  {formatDate(`2000-${name}`, language).replace(/\s*2000/, '')}
                </SelectOption>
              ))}
            </Select>
          </label>
        )}
        {precision === 'month' && <YearBox id={`${id}-y`} value={year} set={(y) => set(`${y}-${month}`)} />}
        {precision === 'year' && <YearBox id={`${id}-y`} value={year} set={set} />}
      </div>
    </Group>
  );
}
