import { ClientOnly } from '@tanstack/react-router';
import { Suspense, type ReactNode } from 'react';
import { useSession } from '../api/session.ts';

interface OfCouncilProps {
  /** A dossier: of a council of it; else of any. */
  readonly of?: { readonly municipality: string; readonly councils: readonly { readonly id: string }[] };
  /** May be loaded late: for nobody else it is. */
  readonly children: ReactNode;
}

/** What there is for whoever is of a council themselves, once it is loaded. */
export function OfCouncil({ of, children }: OfCouncilProps) {
  const mine = useSession()?.memberships ?? [];
  const isHere = (municipality: string, council = '') =>
    !of || (of.municipality === municipality && of.councils.some(({ id }) => id === council));
  if (!mine.some(({ role, municipality, council }) => role === 'council' && isHere(municipality, council))) return null;
  return (
    <ClientOnly>
      <Suspense fallback={null}>{children}</Suspense>
    </ClientOnly>
  );
}
