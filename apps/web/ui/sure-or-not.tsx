import { Button } from '@utrecht/component-library-react';

interface SureOrNotProps {
  readonly submit: string;
  readonly cancel: string;
  readonly busy: boolean;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
}

/** The answer to what was asked once more: done once, however often somebody presses, or not at all. */
export const SureOrNot = ({ submit, cancel, busy, onSubmit, onCancel }: SureOrNotProps) => (
  <div className="dw-row">
    <Button
      appearance="primary-action-button"
      aria-disabled={busy}
      onClick={() => {
        if (!busy) onSubmit();
      }}
    >
      {submit}
    </Button>
    <Button appearance="secondary-action-button" onClick={onCancel}>
      {cancel}
    </Button>
  </div>
);
