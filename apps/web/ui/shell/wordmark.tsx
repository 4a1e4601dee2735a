import { useShared } from '../../texts/shared.ts';

/** The sign: a way that ends in a point, and the name. */
export function Wordmark() {
  const t = useShared();
  return (
    <span className="dw-wordmark">
      <svg viewBox="0 0 32 32" aria-hidden="true" className="dw-wordmark__sign">
        <rect width="32" height="32" rx="7" />
        <path d="M8 9h7a7 7 0 0 1 0 14H8" />
        <circle cx="24.4" cy="16" r="2.6" />
      </svg>
      <span>{t('product')}</span>
    </span>
  );
}
