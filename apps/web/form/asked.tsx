import { useLayoutEffect, useState, type ReactNode } from 'react';
import { useFormContext } from './context.ts';
import type { Place } from './place.ts';

interface AskedProps {
  /** The field that stands in it. */
  readonly place: Place;
  /** Whether it is known already that it will be asked for. */
  readonly when?: boolean;
  readonly children: ReactNode;
}

/**
 * A question that is only asked when it has to be: known beforehand, or named by the API. It stays while somebody is
 * typing in it; an answer from an earlier time alone, to what is not asked any more, is neither shown nor sent.
 */
export function Asked({ place, when = false, children }: AskedProps) {
  const { form, rules, ask } = useFormContext();
  const [named, setNamed] = useState(false);
  // While it is sent once more nothing is named, and it would go.
  if (!named && rules.some((rule) => rule.place === place)) setNamed(true);
  const value = form.get(place);
  const answered = typeof value === 'string' && value !== '' && form.typedIn(place);
  const asked = when || named || answered;
  useLayoutEffect(() => {
    ask(place, asked);
    return () => ask(place, true);
  }, [ask, place, asked]);
  return asked ? children : null;
}
