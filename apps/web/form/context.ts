import { createContext, use, useEffect, useId } from 'react';
import type { BrokenRule } from '../api/problem.ts';
import type { Place } from './place.ts';
import type { FormState } from './use-form.ts';

interface FormContext {
  readonly form: Pick<FormState<object>, 'get' | 'set'>;
  readonly rules: readonly BrokenRule[];
  /** A field tells its label and where it stands, for the summary of what is wrong. */
  readonly tell: (place: Place, field: { readonly label: string; readonly id: string } | undefined) => void;
}

export const Current = createContext<FormContext | undefined>(undefined);

export function useFormContext(): FormContext {
  const context = use(Current);
  if (!context) throw new TypeError('a field outside of a Form');
  return context;
}

export interface FieldProps {
  readonly place: Place;
  readonly label: string;
  readonly description?: string;
  readonly required?: boolean;
}

/** What a field needs: its value, how to change it, and what the API said about it. */
export function useField({ place, label, description }: FieldProps) {
  const { form, rules, tell } = useFormContext();
  const id = useId();
  useEffect(() => {
    tell(place, { label, id });
    return () => tell(place, undefined);
  }, [tell, place, label, id]);
  const errors = rules.filter((rule) => rule.place === place).map(({ detail }) => detail);
  const invalid = errors.length > 0;
  const described = [description !== undefined && `${id}-d`, invalid && `${id}-e`].filter(Boolean).join(' ');
  return {
    id,
    value: form.get(place),
    set: (value: unknown) => form.set(place, value),
    errors,
    invalid,
    aria: { 'aria-describedby': described || undefined, 'aria-invalid': invalid || undefined },
  };
}
