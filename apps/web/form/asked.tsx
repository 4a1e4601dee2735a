import type { ReactNode } from 'react';
import { useFormContext } from './context.ts';
import type { Place } from './place.ts';

interface AskedProps {
  /** The field that stands in it. */
  readonly place: Place;
  /** Whether it is known already that it will be asked for. */
  readonly when?: boolean;
  readonly children: ReactNode;
}

/** A question that is only asked when it has to be: known beforehand, named by the API, or answered already. */
export function Asked({ place, when = false, children }: AskedProps) {
  const { form, rules } = useFormContext();
  const value = form.get(place);
  const answered = typeof value === 'string' && value !== '';
  return when || answered || rules.some((rule) => rule.place === place) ? children : null;
}
