import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { threadQuery } from '../api/queries.ts';
import { Link } from '../ui/link.tsx';
import { EarlierPoint } from './whose.tsx';

interface EarlierProps {
  readonly dossier: string;
  readonly recommendation: string;
  readonly name: string;
}

/** A link as soon as it turns out that the reader may see what it leads to. */
function Earlier({ dossier, recommendation, name }: EarlierProps) {
  const { isSuccess } = useQuery({ ...threadQuery(dossier, recommendation), retry: false, throwOnError: false });
  return isSuccess ? (
    <Link to="/dossiers/$dossier/aanbevelingen/$recommendation" params={{ dossier, recommendation }}>
      {name}
    </Link>
  ) : (
    name
  );
}

/** On the pages of the workplace: what a point says again leads to where it was said before. */
export const EarlierLinks = ({ children }: { children: ReactNode }) => (
  <EarlierPoint value={(earlier, name) => <Earlier {...earlier} name={name} />}>{children}</EarlierPoint>
);
