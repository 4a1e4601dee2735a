import { Children, type ReactNode } from 'react';
import { useShared } from '../texts/shared.ts';
import { Link } from './link.tsx';

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

/** The way back up from a page right below the start page. */
export function CrumbsFromStart({ here }: { here: string }) {
  const t = useShared();
  return (
    <Crumbs here={here}>
      <Link to="/">{t('nav.start')}</Link>
    </Crumbs>
  );
}
