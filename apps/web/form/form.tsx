import { Alert, Button } from '@utrecht/component-library-react';
import { useCallback, useMemo, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { Refused, rulesOf } from '../api/problem.ts';
import { useShared } from '../texts/use-texts.ts';
import { Current } from './context.ts';
import type { Place } from './place.ts';
import { FormProblems, type Named } from './problems.tsx';
import type { FormState } from './use-form.ts';
import './form.css';

interface FormProps<Values> {
  readonly form: FormState<Values>;
  /** Sends it; the form is busy until it settles, and a second click does nothing. */
  readonly send: (values: Values) => Promise<unknown>;
  /** Why it was not done, from the mutation that sends. */
  readonly error: Error | null;
  readonly submit: string;
  /** Beside the button: the way back. */
  readonly aside?: ReactNode;
  readonly busy: boolean;
  readonly children: ReactNode;
}

/** A form that shows the API's problems at their fields, keeps what was typed and is sent once. */
export function Form<Values extends object>({ form, send, error, submit, aside, busy, children }: FormProps<Values>) {
  const t = useShared();
  const [fields, setFields] = useState<ReadonlyMap<Place, Named>>(new Map());
  const sending = useRef(false);
  const tell = useCallback((place: Place, field: Named | undefined) => {
    setFields((now) => {
      const others = [...now].filter(([name]) => name !== place);
      return new Map(field ? [...others, [place, field]] : others);
    });
  }, []);
  const rules = useMemo(() => (error instanceof Refused ? rulesOf(error.problem) : []), [error]);

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    // State comes too late for a second click in the same frame.
    if (sending.current) return;
    sending.current = true;
    try {
      await send(form.values);
    } catch (failure) {
      // The mutation holds it, and it is shown above the fields.
      if (!(failure instanceof Error)) throw failure;
    } finally {
      sending.current = false;
    }
  };

  return (
    <Current value={{ form, rules, tell }}>
      <form className="dw-form" noValidate onSubmit={(event) => void onSubmit(event)}>
        <FormProblems error={error} fields={fields} />
        {form.restored && (
          <Alert type="info">
            <p className="utrecht-paragraph">{t('form.restored')}</p>
            <div>
              <Button appearance="secondary-action-button" onClick={form.clear}>
                {t('form.startOver')}
              </Button>
            </div>
          </Alert>
        )}
        {children}
        <div className="dw-form__end">
          <Button appearance="primary-action-button" type="submit" aria-disabled={busy}>
            {busy ? t('form.busy') : submit}
          </Button>
          {aside}
        </div>
        {!form.keeps && <p className="utrecht-paragraph dw-small">{t('form.notKept')}</p>}
      </form>
    </Current>
  );
}
