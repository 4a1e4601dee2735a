import { Button } from '@utrecht/component-library-react';
import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import { useShared } from '../texts/shared.ts';

interface ConfirmationProps {
  readonly busy: boolean;
  readonly back: () => void;
  /** What becomes public, as it will be read. */
  readonly children: ReactNode;
}

/** The second click of a double one on the button that opened this is meant for nothing that stands here. */
const isSecond = ({ detail }: MouseEvent) => detail > 1;

/**
 * What becomes public is read once more as a whole before it is sent: it can be corrected later, and not taken away.
 * Over the form and modal, so that nothing below it moves, or can be pressed instead.
 */
export function Confirmation({ busy, back, children }: ConfirmationProps) {
  const t = useShared();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    heading.current?.focus();
  }, []);
  return (
    <dialog ref={dialog} className="dw-confirm" aria-labelledby="openbaar" onClose={back}>
      <h2 ref={heading} id="openbaar" tabIndex={-1} className="utrecht-heading-2">
        {t('form.confirm.title')}
      </h2>
      <p className="utrecht-paragraph">{t('form.confirm.intro')}</p>
      {children}
      <div className="dw-form__end">
        <Button
          appearance="primary-action-button"
          type="submit"
          aria-disabled={busy}
          onClick={(event) => isSecond(event) && event.preventDefault()}
        >
          {t('form.confirm.send')}
        </Button>
        <Button appearance="secondary-action-button" onClick={(event) => isSecond(event) || back()}>
          {t('form.confirm.back')}
        </Button>
      </div>
    </dialog>
  );
}
