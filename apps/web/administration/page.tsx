import type { ReactNode } from 'react';
import { Crumbs } from '../ui/crumbs.tsx';
import { Link } from '../ui/link.tsx';
import { Page } from '../ui/page.tsx';
import { useNameOf } from '../lists/municipality.tsx';
import { useAdministration } from './texts.ts';

interface KeptPageProps {
  readonly municipality: string;
  readonly title: string;
  readonly lead?: string;
  /** The page between this one and the first. */
  readonly above?: ReactNode;
  readonly children: ReactNode;
}

/** A page of one municipality, under its name. */
export function AdministrationPage({ municipality, title, lead, above, children }: KeptPageProps) {
  const t = useAdministration();
  return (
    <Page
      title={title}
      kind={useNameOf()(municipality)}
      lead={lead}
      crumbs={
        <Crumbs here={title}>
          <Link to="/beheer">{t('title')}</Link>
          {above}
        </Crumbs>
      }
    >
      {children}
    </Page>
  );
}
