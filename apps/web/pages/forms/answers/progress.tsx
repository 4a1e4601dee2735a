import { useTexts } from './texts.ts';

/** How many points have an answer, of how many; and what is typed here and not recorded yet. */
export function Progress({ done, total, typed }: { done: number; total: number; typed: number }) {
  const t = useTexts();
  return (
    <div className="dw-answered" role="status">
      <p className="utrecht-paragraph dw-answered__count">{t('answered', { done, count: total })}</p>
      <progress className="dw-answered__bar" value={done} max={Math.max(total, 1)} aria-hidden="true" />
      {typed > 0 && <p className="utrecht-paragraph dw-small">{t('typed', { count: typed })}</p>}
    </div>
  );
}
