import { useCallback, useEffect, useRef, useState } from 'react';
import { useSession } from '../api/session.ts';
import { forget, keepUnsent, unsentValues } from './unsent-values.ts';
import { at, withAt, type Place, type PlaceIn } from './place.ts';

const AFTER_MS = 300;

export interface FormState<Values> {
  readonly values: Values;
  readonly get: (place: PlaceIn<Values>) => unknown;
  readonly set: (place: PlaceIn<Values>, value: unknown) => void;
  /** What is filled in by nobody. */
  readonly initial: Values;
  /** What was filled in earlier was put back. */
  readonly restored: boolean;
  /** Whether something was typed there since it was opened. */
  readonly typedIn: (place: PlaceIn<Values>) => boolean;
  /** False when this browser cannot keep what is typed. */
  readonly keeps: boolean;
  /** Back to the beginning, also of what is kept: after sending. */
  readonly clear: () => void;
  /** The same when somebody wants to; until something is typed anew it can be undone. */
  readonly startOver: () => void;
  readonly undo: (() => void) | undefined;
  /** To these values, with nothing left to keep: after sending in a form that goes on. */
  readonly reset: (values: Values) => void;
  /**
   * To what a part that was sent makes of what is filled in by now: somebody types on while it is under way.
   * Nothing is left to keep when everything that is filled in was sent.
   */
  readonly settle: (change: (now: Values) => Values, allSent: (values: Values) => boolean) => void;
}

const NOWHERE: ReadonlySet<Place> = new Set();
interface Filled<Values> {
  readonly values: Values;
  readonly restored: boolean;
  readonly typed: ReadonlySet<Place>;
  readonly wiped?: { readonly values: Values; readonly typed: ReadonlySet<Place> };
}

/**
 * What is being filled in. Kept while typing under the name of the form, and put back when somebody comes
 * back to it: after a crash, another page, a session that ended.
 */
export function useForm<Values extends object>(name: string, initial: Values): FormState<Values> {
  const signedIn = useSession()?.person.id ?? '';
  // Whoever began it: a session can end while somebody types.
  const [person] = useState(signedIn);
  const [state, setState] = useState((): Filled<Values> => {
    const earlier = unsentValues(person, name) as Values | undefined;
    return { values: { ...initial, ...earlier }, restored: earlier !== undefined, typed: NOWHERE };
  });
  const [keeps, setKeeps] = useState(true);
  const waiting = useRef<Values | undefined>(undefined);

  const flush = useCallback(() => {
    if (waiting.current) setKeeps(keepUnsent(person, name, waiting.current));
    waiting.current = undefined;
  }, [person, name]);

  useEffect(() => {
    const timer = setTimeout(flush, AFTER_MS);
    return () => clearTimeout(timer);
  }, [state.values, flush]);
  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  const set = useCallback((place: Place, value: unknown) => {
    setState(({ values, restored, typed }) => {
      const changed = withAt(values, place, value);
      waiting.current = changed;
      return { values: changed, restored, typed: typed.has(place) ? typed : new Set([...typed, place]) };
    });
  }, []);
  const begin = (values: Values, wiped?: Filled<Values>['wiped']) => {
    waiting.current = undefined;
    forget(person, name);
    setState({ values, restored: false, typed: NOWHERE, ...(wiped && { wiped }) });
  };
  const reset = (values: Values) => begin(values);
  const settle: FormState<Values>['settle'] = (change, allSent) => {
    setState(({ values: now, restored, typed }) => {
      const values = change(now);
      const sent = allSent(values);
      waiting.current = sent ? undefined : values;
      if (sent) forget(person, name);
      return sent ? { values, restored: false, typed: NOWHERE } : { values, restored, typed };
    });
  };
  const { values, restored, typed, wiped } = state;
  const undo =
    wiped &&
    (() => {
      waiting.current = wiped.values;
      setState({ ...wiped, restored: true });
    });
  return {
    values,
    initial,
    restored,
    typedIn: (place) => typed.has(place),
    keeps,
    get: (place) => at(values, place),
    set,
    clear: () => reset(initial),
    startOver: () => begin(initial, { values, typed }),
    undo,
    reset,
    settle,
  };
}
