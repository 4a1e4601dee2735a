import { Checkbox, RadioButton, Select, SelectOption } from '@utrecht/component-library-react';
import { useShared } from '../texts/shared.ts';
import { useField, type FieldProps } from './context.ts';
import { Errors, Frame, Group } from './field.tsx';

export interface Option {
  readonly value: string;
  readonly label: string;
  /** Of a list that opens: under which heading it stands there. */
  readonly group?: string;
}
type ChoiceProps = FieldProps & { readonly options: readonly Option[] };

/** One of many: a list that opens. */
export function Choice(props: ChoiceProps) {
  const t = useShared();
  const { id, value, set, errors, invalid, aria } = useField(props, 'choose');
  return (
    <Frame {...props} id={id} errors={errors}>
      <Select
        id={id}
        value={typeof value === 'string' ? value : ''}
        required={props.required}
        invalid={invalid}
        onChange={(event) => set(event.target.value)}
        {...aria}
      >
        <SelectOption value="">{t('form.choose')}</SelectOption>
        {[...Map.groupBy(props.options, ({ group }) => group)].map(([group, options]) => {
          const listed = options.map(({ value: given, label }) => (
            <SelectOption key={given} value={given}>
              {label}
            </SelectOption>
          ));
          return group === undefined ? (
            listed
          ) : (
            <optgroup key={group} label={group}>
              {listed}
            </optgroup>
          );
        })}
      </Select>
    </Frame>
  );
}

/** One of a few: all of them in sight. */
export function Radios(props: ChoiceProps) {
  const { id, value, set, errors, invalid } = useField(props, 'choose');
  return (
    <Group {...props} id={id} errors={errors} invalid={invalid}>
      {props.options.map(({ value: given, label }) => (
        <label key={given} className="dw-option">
          <RadioButton
            name={id}
            value={given}
            checked={value === given}
            invalid={invalid}
            onChange={() => set(given)}
          />
          <span>{label}</span>
        </label>
      ))}
    </Group>
  );
}

/** Any of a few. */
export function Checkboxes(props: ChoiceProps) {
  const { id, value, set, errors, invalid } = useField(props, 'choose');
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
  const toggle = (given: string) =>
    set(props.options.map((o) => o.value).filter((v) => (v === given) !== chosen.includes(v)));
  return (
    <Group {...props} id={id} errors={errors} invalid={invalid}>
      {props.options.map(({ value: given, label }) => (
        <label key={given} className="dw-option">
          <Checkbox checked={chosen.includes(given)} invalid={invalid} onChange={() => toggle(given)} />
          <span>{label}</span>
        </label>
      ))}
    </Group>
  );
}

/** Yes or no. */
export function YesNo(props: FieldProps) {
  const { id, value, set, errors, invalid, aria } = useField(props, 'choose');
  return (
    <div className={`dw-field${invalid ? ' utrecht-form-field--invalid' : ''}`}>
      <label className="dw-option" htmlFor={id}>
        <Checkbox id={id} checked={value === true} invalid={invalid} onChange={() => set(value !== true)} {...aria} />
        <span>{props.label}</span>
      </label>
      <Errors id={id} errors={errors} />
    </div>
  );
}
