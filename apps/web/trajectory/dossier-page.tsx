import type { ReactNode } from 'react';
import { useShared } from '../texts/shared.ts';
import { Crumbs } from '../ui/crumbs.tsx';
import { Link } from '../ui/link.tsx';
import { Page } from '../ui/page.tsx';
import { EarlierLinks } from './earlier-link.tsx';
import { Standing, type Stands } from './standing.tsx';

interface DossierPageProps {
  readonly dossier: Stands & { readonly id: string; readonly title: string };
  readonly title: string;
  /** What the page is called on the way to it, where that is shorter. */
  readonly here?: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
}

/** A page within a dossier: of which, and the way back up. */
export function DossierPage({ dossier, title, here = title, lead, children }: DossierPageProps) {
  const t = useShared();
  return (
    <Page
      title={title}
      kind={<span lang="nl">{dossier.title}</span>}
      lead={lead}
      standing={<Standing trajectory={dossier} />}
      crumbs={
        <Crumbs here={here}>
          <Link to="/dossiers">{t('nav.dossiers')}</Link>
          <Link to="/dossiers/$dossier" params={{ dossier: dossier.id }} lang="nl">
            {dossier.title}
          </Link>
        </Crumbs>
      }
    >
      <EarlierLinks>{children}</EarlierLinks>
    </Page>
  );
}
