import { RadioButton, Select, SelectOption, Textbox } from '@utrecht/component-library-react';
import { useState } from 'react';
import { formatDate } from '../texts/dates.ts';
import { useShared } from '../texts/shared.ts';
import { useLanguage } from '../texts/texts-of.ts';
import { useField, type FieldProps } from './context.ts';
import { Frame, Group } from './field.tsx';
import { monthOf, precisionOf, PRECISIONS, withPrecision, type Precision } from './partial-date.ts';

const asText = (value: unknown) => (typeof value === 'string' ? value : '');

/** One existing day. */
export function DayField(props: FieldProps) {
  const { id, value, set, errors, invalid, aria } = useField(props, 'day');
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

const MONTHS = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));

function YearBox({ id, value, set }: { id: string; value: string; set: (year: string) => void }) {
  const t = useShared();
  return (
    <div className="dw-date__part">
      <label htmlFor={id}>{t('form.date.yearLabel')}</label>
      <Textbox id={id} inputMode="numeric" maxLength={4} size={4} value={value} onChange={(e) => set(e.target.value)} />
    </div>
  );
}

/** When something happened: a day, or as precise as the paper is: a month, or a year. */
export function PartialDateField(props: FieldProps) {
  const t = useShared();
  const language = useLanguage();
  const { id, value, set, errors, invalid } = useField(props, 'day');
  const date = asText(value);
  const [precision, setPrecision] = useState<Precision>(precisionOf(date));
  const [year = '', month = ''] = date.split('-');
  const change = (to: Precision) => {
    setPrecision(to);
    set(withPrecision(date, to));
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
          <div className="dw-date__part">
            <label htmlFor={`${id}-day`}>{t('form.date.dayLabel')}</label>
            <Textbox
              id={`${id}-day`}
              type="date"
              value={date.length === 10 ? date : ''}
              onChange={(e) => set(e.target.value)}
            />
          </div>
        )}
        {precision === 'month' && (
          <div className="dw-date__part">
            <label htmlFor={`${id}-month`}>{t('form.date.monthLabel')}</label>
            <Select id={`${id}-month`} value={month} onChange={(e) => set(monthOf(year, e.target.value))}>
              <SelectOption value="">{t('form.choose')}</SelectOption>
              {MONTHS.map((name) => (
                <SelectOption key={name} value={name}>
                  {formatDate(`2000-${name}`, language).replace('2000', '').trim()}
                </SelectOption>
              ))}
            </Select>
          </div>
        )}
        {precision === 'month' && <YearBox id={`${id}-y`} value={year} set={(y) => set(monthOf(y, month))} />}
        {precision === 'year' && <YearBox id={`${id}-y`} value={year} set={set} />}
      </div>
    </Group>
  );
}
