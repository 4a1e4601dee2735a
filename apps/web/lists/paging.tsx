import type { ReactNode } from 'react';
import { useShared } from '../texts/shared.ts';

interface PagingProps {
  readonly first: ((text: string) => ReactNode) | undefined;
  readonly next: ((text: string) => ReactNode) | undefined;
}

/** To the beginning of a long list, and on. */
export function Paging({ first, next }: PagingProps) {
  const t = useShared();
  if (!first && !next) return null;
  return (
    <nav className="dw-row" aria-label={t('paging.label')}>
      {first?.(t('paging.first'))}
      {next?.(t('paging.next'))}
    </nav>
  );
}
