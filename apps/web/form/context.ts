import { createContext, use, useEffect, useId } from 'react';
import type { BrokenRule } from '../api/problem.ts';
import type { Kind, Named } from './placed-rules.ts';
import type { Place } from './place.ts';
import type { Problem } from './use-problems.ts';

export interface FormContext {
  /** What is filled in: a field has its place as a text, which fields.ts held against the values. */
  readonly form: {
    readonly get: (place: Place) => unknown;
    readonly set: (place: Place, value: unknown) => void;
    readonly typedIn: (place: Place) => boolean;
  };
  /** What was refused when it was last sent, whatever was changed since. */
  readonly rules: readonly BrokenRule[];
  /** What is still wrong of it. */
  readonly problems: readonly Problem[];
  /** A field tells its label and where it stands, for the summary of what is wrong. */
  readonly tell: (place: Place, field: Named | undefined) => void;
  /** A question tells whether it is asked: what stands in one that is not, is not sent. */
  readonly ask: (place: Place, asked: boolean) => void;
}

export const Current = createContext<FormContext | undefined>(undefined);

/** What the fields in it are about, where several have the same label: "Aanbeveling 2". The summary says it too. */
export const Concerning = createContext<string | undefined>(undefined);

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
  /** Asked for, but not by itself ("één van beide is nodig"): said beside the label, and when it was left empty. */
  readonly needed?: string;
}

/** What a field needs: its value, how to change it, and what the API said about it. */
export function useField({ place, label, description, needed: missing }: FieldProps, kind: Kind = 'fill') {
  const { form, problems, tell } = useFormContext();
  const concerning = use(Concerning);
  const called = concerning === undefined ? label : `${concerning}: ${label}`;
  const id = useId();
  useEffect(() => {
    tell(place, { label: called, id, kind, missing });
    return () => tell(place, undefined);
  }, [tell, place, called, id, kind, missing]);
  const errors = problems.filter((problem) => problem.place === place);
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
