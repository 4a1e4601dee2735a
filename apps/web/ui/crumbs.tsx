import { Children, type ReactNode } from 'react';
import { useShared } from '../texts/shared.ts';

/** The way back up: links, and the page itself as the last one. */
export function Crumbs({ children, here }: { children?: ReactNode; here: string }) {
  const t = useShared();
  return (
    <nav className="dw-crumbs dw-no-print" aria-label={t('crumbs')}>
      <ol>
        {Children.toArray(children).map((link, i) => (
          <li key={i}>{link}</li>
        ))}
        <li>
          <span aria-current="page">{here}</span>
        </li>
      </ol>
    </nav>
  );
}
