import { Button } from '@utrecht/component-library-react';
import { useTexts } from './texts.ts';

interface ProgressProps {
  readonly done: number;
  readonly total: number;
  /** How many of those done nobody outside the municipality sees yet. */
  readonly drafts: number;
  /** At how many points something is typed that is not recorded, and how many of those can be. */
  readonly typed: number;
  readonly ready: number;
  readonly busy: boolean;
  readonly saveAll: () => void;
}

/** How many points have an answer, of how many, and of how many that is a draft; and what is typed here and not recorded yet, to record it at once. */
export function Progress({ done, total, drafts, typed, ready, busy, saveAll }: ProgressProps) {
  const t = useTexts();
  return (
    <div className="dw-row">
      <p className="utrecht-paragraph" role="status">
        <strong>{t('written', { done, count: total })}</strong>
        {drafts > 0 && `, ${t('drafts', { count: drafts })}`}
        {typed > 0 && ` · ${t('typed', { count: typed })}`}
      </p>
      {ready > 0 && typed > 1 && (
        <Button appearance="secondary-action-button" aria-disabled={busy} onClick={saveAll}>
          {t('saveAll', { count: ready })}
        </Button>
      )}
    </div>
  );
}
