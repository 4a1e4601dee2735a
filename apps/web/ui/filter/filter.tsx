import { Select, SelectOption, Textbox } from '@utrecht/component-library-react';
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useShared } from '../../texts/shared.ts';
import './filter.css';

const AFTER_MS = 350;

interface FilterProps {
  readonly label: string;
  /** The link that takes all filters away, while there are any. */
  readonly clear?: ReactNode;
  readonly children: ReactNode;
}

/** What narrows a list. It acts at once, and what is chosen stands in the address. */
export function Filter({ label, clear, children }: FilterProps) {
  const t = useShared();
  const busy = useRouterState({ select: ({ isLoading }) => isLoading });
  return (
    <search className="dw-filter dw-no-print" aria-label={label}>
      {children}
      {clear}
      <p role="status" className="dw-filter__status">
        {busy && <span className="dw-filter__busy">{t('state.loading')}</span>}
      </p>
    </search>
  );
}

export function Field({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="dw-filter__field">
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
      </label>
      {children(id)}
    </div>
  );
}

interface ChooseProps {
  readonly label: string;
  /** The choice that leaves nothing out; without it there is always one chosen. */
  readonly all?: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly change: (value: string | undefined) => void;
}

export const Choose = ({ label, all, value, options, change }: ChooseProps) => (
  <Field label={label}>
    {(id) => (
      <Select id={id} value={value ?? ''} onChange={(event) => change(event.target.value || undefined)}>
        {all !== undefined && <SelectOption value="">{all}</SelectOption>}
        {options.map(([option, name]) => (
          <SelectOption key={option} value={option}>
            {name}
          </SelectOption>
        ))}
      </Select>
    )}
  </Field>
);

interface TypedProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly change: (value: string | undefined) => void;
}

export const Day = ({ label, value, change }: TypedProps) => (
  <Field label={label}>
    {(id) => (
      <Textbox id={id} type="date" value={value ?? ''} onChange={(event) => change(event.target.value || undefined)} />
    )}
  </Field>
);

/** Words are looked for when somebody stops typing, not at every letter. */
export function Words({ label, value = '', change }: TypedProps) {
  const [typed, setTyped] = useState(value);
  const [told, setTold] = useState(value);
  // The address changed by other means (back, "show all"): it says what stands here.
  if (value !== told) {
    setTold(value);
    setTyped(value);
  }
  const field = useRef<HTMLInputElement>(null);
  // Typed before the page could act.
  useEffect(() => setTyped((known) => field.current?.value ?? known), []);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => change(typed.trim() === '' ? undefined : typed), AFTER_MS);
    return () => clearTimeout(timer);
  }, [typed, value, change]);
  return (
    <Field label={label}>
      {(id) => (
        <Textbox ref={field} id={id} type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
      )}
    </Field>
  );
}
