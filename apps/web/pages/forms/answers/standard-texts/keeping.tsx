import { Button, Textbox } from '@utrecht/component-library-react';
import { useEffect, useId, useRef, useState } from 'react';
import { Refused } from '../../../../api/problem.ts';
import { useTextChange } from '../../../../api/standard-texts.ts';
import { useShared } from '../../../../texts/shared.ts';
import { proposedName } from './proposed-name.ts';
import { useTexts } from './texts.ts';

/**
 * What is typed, to be kept under a name. It stands in the form of the answer: who gives it a name and then saves that
 * answer has it kept with it. A name that was only proposed is nobody's: under that it is kept when it is asked for.
 */
export function useKeeping() {
  const shared = useShared();
  const [title, setTitle] = useState<string>();
  const [isNamed, setNamed] = useState(false);
  const [kept, setKept] = useState<string>();
  const { mutateAsync, error, isPending, reset } = useTextChange();
  const end = (as?: string) => {
    setTitle(undefined);
    setNamed(false);
    setKept(as);
    reset();
  };
  return {
    title,
    kept,
    busy: isPending,
    wrong: error instanceof Refused ? error.problem.detail : error ? shared('form.unreachable') : undefined,
    begin: (text: string) => setTitle(proposedName(text)),
    name: (given: string) => {
      setTitle(given);
      setNamed(true);
    },
    leave: () => end(),
    /**
     * Under which name it was kept; nothing where nobody asked for it, nor gave it a name. Throws why it was not, which
     * is shown here.
     */
    keep: async (text: string, isAsked = false): Promise<string | undefined> => {
      if (!isAsked && !isNamed) return undefined;
      if (title === undefined || title.trim() === '' || text.trim() === '' || isPending) return undefined;
      await mutateAsync({ method: 'POST', body: { title, text } });
      end(title);
      return title;
    },
  };
}
export type Keeping = ReturnType<typeof useKeeping>;

/** Asks for the name. It is no form of its own: it stands in one. */
export function KeepingField({ keeping, value }: { keeping: Keeping; value: string }) {
  const t = useTexts();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const { title = '', wrong, busy, name, leave } = keeping;
  useEffect(() => {
    if (wrong !== undefined) field.current?.focus();
  }, [wrong]);
  const keep = async () => {
    try {
      await keeping.keep(value, true);
    } catch (failure) {
      // The mutation holds it, and it is shown at the field.
      if (!(failure instanceof Error)) throw failure;
    }
  };
  return (
    <div className="utrecht-form-field dw-field">
      <label className="utrecht-form-label" htmlFor={id}>
        {t('name')}
      </label>
      {wrong !== undefined && (
        <div id={`${id}-e`} role="alert" className="utrecht-form-field-error-message dw-field__error">
          {wrong}
        </div>
      )}
      <Textbox
        id={id}
        ref={field}
        value={title}
        invalid={wrong !== undefined}
        aria-describedby={wrong === undefined ? undefined : `${id}-e`}
        onChange={(event) => name(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          void keep();
        }}
      />
      <div className="dw-row">
        <Button
          appearance="secondary-action-button"
          disabled={title.trim() === ''}
          aria-disabled={busy}
          onClick={() => void keep()}
        >
          {t('save')}
        </Button>
        <Button appearance="subtle-button" onClick={leave}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}
