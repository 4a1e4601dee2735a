import { Alert, Button } from '@utrecht/component-library-react';
import { useCallback, useRef, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import type { Refused } from '../api/problem.ts';
import { Confirmation } from './confirmation.tsx';
import { useShared } from '../texts/shared.ts';
import { useHush } from '../ui/told/told.tsx';
import { Current, type FormContext } from './context.ts';
import { withAt, type Place } from './place.ts';
import { same, type Fields, type Named } from './placed-rules.ts';
import { FormProblems } from './problems.tsx';
import type { FormState } from './use-form.ts';
import { useProblems } from './use-problems.ts';
import './form.css';

interface FormProps<Values> {
  readonly form: FormState<Values>;
  /**
   * Sends it; the form is busy until it settles, and a second click does nothing. What is shown first, is first sent
   * to be judged only.
   */
  readonly send: (values: Values, validateOnly: boolean) => Promise<unknown>;
  /** Why it was not done, from the mutation that sends. */
  readonly error: Error | null;
  /** What the page itself can see is wrong, before it is sent. */
  readonly check?: ((values: Values) => Refused | undefined) | undefined;
  /** Of what becomes public: the whole of it as it will be read, which is confirmed before it is sent. */
  readonly shown?: ((values: Values) => ReactNode) | undefined;
  /** Said with what is wrong, where it can be thought that a part was done. */
  readonly undone?: string | undefined;
  /** False while there is nothing to send. */
  readonly ready?: boolean;
  /** False where somebody else sends it: what cannot be done has no button, and the form says who does. */
  readonly sends?: boolean;
  readonly submit: string;
  /** Beside the button: the way back. */
  readonly aside?: ReactNode;
  readonly busy: boolean;
  readonly children: ReactNode;
}

/** In such a field Enter means that it is filled in, not that all the others are. */
const ONE_LINE = 'input:not([type=submit], [type=button])';

const withoutThose = <Values extends object>(values: Values, places: readonly Place[]): Values =>
  places.reduce((now, place) => withAt(now, place, ''), values);

/** A form that shows the API's problems at their fields, keeps what was typed and is sent once. */
export function Form<Values extends object>(props: FormProps<Values>) {
  const {
    form,
    send,
    error: refused,
    check,
    shown,
    undone,
    ready = true,
    sends = true,
    submit,
    aside,
    busy,
    children,
  } = props;
  const t = useShared();
  const [fields, setFields] = useState<Fields>(new Map());
  const [wrong, setWrong] = useState<Refused>();
  const hush = useHush();
  const sending = useRef(false);
  const tell = useCallback((place: Place, field: Named | undefined) => {
    setFields((now) => {
      const others = [...now].filter(([name]) => name !== place);
      return new Map(field ? [...others, [place, field]] : others);
    });
  }, []);
  const [unasked, setUnasked] = useState<readonly Place[]>([]);
  const ask = useCallback((place: Place, asked: boolean) => {
    setUnasked((now) => [...now.filter((other) => other !== place), ...(asked ? [] : [place])]);
  }, []);
  const error = wrong ?? refused;
  const { rules, problems } = useProblems(error, fields, form.values);

  const [confirming, setConfirming] = useState(false);
  const [underWay, setUnderWay] = useState(false);
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    // State comes too late for a second click in the same frame.
    if (sending.current) return;
    const values = withoutThose(form.values, unasked);
    hush();
    const found = check?.(values);
    setWrong(found);
    if (found) return;
    sending.current = true;
    setUnderWay(true);
    const isFirst = shown !== undefined && !confirming;
    setConfirming(false);
    try {
      await send(values, isFirst);
      setConfirming(isFirst);
    } catch (failure) {
      // The mutation holds it, and it is shown above the fields.
      if (!(failure instanceof Error)) throw failure;
    } finally {
      sending.current = false;
      setUnderWay(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isOne = event.key === 'Enter' && (event.target as Element).matches(ONE_LINE);
    if (isOne && fields.size > 1) event.preventDefault();
  };

  // What is put back and not seen, or is as it would be without, is nothing to tell of.
  const restored = form.restored && !same(withoutThose(form.values, unasked), form.initial);

  return (
    <Current value={{ form: form as unknown as FormContext['form'], rules, problems, tell, ask }}>
      <form
        className="dw-form"
        noValidate
        aria-busy={underWay}
        onSubmit={(event) => void onSubmit(event)}
        onKeyDown={onKeyDown}
      >
        {confirming && shown && (
          <Confirmation busy={busy} back={() => setConfirming(false)}>
            {shown(withoutThose(form.values, unasked))}
          </Confirmation>
        )}
        <FormProblems error={error} problems={problems} undone={undone} />
        {(restored || form.undo) && (
          <Alert type="info">
            <p className="utrecht-paragraph" role="status">
              {form.undo ? t('form.startedOver') : t('form.restored')}
            </p>
            <div>
              {/* One button: it keeps the focus, so that what it did can be undone from there. */}
              <Button appearance="secondary-action-button" onClick={form.undo ?? form.startOver}>
                {form.undo ? t('form.undo') : t('form.startOver')}
              </Button>
            </div>
          </Alert>
        )}
        {children}
        <div className="dw-form__end">
          {sends && (
            <Button appearance="primary-action-button" type="submit" disabled={!ready} aria-disabled={busy}>
              {submit}
            </Button>
          )}
          {aside}
          {/* Beside them, so that a second click does not come on what moved into its place. */}
          <span role="status">{busy && t('form.busy')}</span>
        </div>
        {!form.keeps && <p className="utrecht-paragraph dw-small">{t('form.notKept')}</p>}
      </form>
    </Current>
  );
}
