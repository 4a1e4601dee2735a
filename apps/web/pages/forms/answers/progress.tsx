import { useTexts } from './texts.ts';

/** How many points have an answer, of how many; and what is typed here and not recorded yet. */
export function Progress({ done, total, typed }: { done: number; total: number; typed: number }) {
  const t = useTexts();
  return (
    <p className="utrecht-paragraph dw-row" role="status">
      <strong>{t('answered', { done, count: total })}</strong>
      {typed > 0 && <span className="dw-small">{t('typed', { count: typed })}</span>}
    </p>
  );
}
