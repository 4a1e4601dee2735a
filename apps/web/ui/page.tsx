import { useEffect, type ReactNode } from 'react';
import { arrived } from '../app/hydration.ts';
import { useShared } from '../texts/shared.ts';
import './page.css';

interface PageProps {
  readonly title: string;
  /** Of the title, where it is somebody's own words: Dutch, whatever language the page is read in (WCAG 3.1.2). */
  readonly lang?: 'nl';
  /** In the tab, where several pages have that title. */
  readonly tab?: string;
  /** A few words above the title: what kind of thing this is. */
  readonly kind?: ReactNode;
  /** Below the title: what it is about, or where it stands. */
  readonly lead?: ReactNode;
  /** Below that: where the thing that it is a page of stands. */
  readonly standing?: ReactNode;
  /** The way back up (see Crumbs). */
  readonly crumbs?: ReactNode;
  readonly children: ReactNode;
}

/** What every page begins with: its title, in the tab too, and the way back up. */
export function Page({ title, lang, tab = title, kind, lead, standing, crumbs, children }: PageProps) {
  const t = useShared();
  useEffect(arrived, []);
  return (
    <div className="dw-width dw-page">
      <title>{`${tab} · ${t('product')}`}</title>
      {crumbs}
      <header className="dw-page__head">
        {kind !== undefined && <p className="dw-page__kind">{kind}</p>}
        <h1 className="utrecht-heading-1" tabIndex={-1} lang={lang}>
          {title}
        </h1>
        {lead !== undefined && <div className="utrecht-paragraph utrecht-paragraph--lead dw-text">{lead}</div>}
        {standing}
      </header>
      {children}
    </div>
  );
}
