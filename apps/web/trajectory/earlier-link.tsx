import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { trajectoryQuery } from '../api/queries.ts';
import { Link } from '../ui/link.tsx';
import { EarlierName, EarlierPoint, earlierIn, SomeEarlier } from './whose.tsx';

interface EarlierProps {
  readonly dossier: string;
  readonly recommendation: string;
}

/** Named, and a link, as soon as it turns out that the reader may see what it leads to. */
function Earlier({ dossier, recommendation }: EarlierProps) {
  const { data } = useQuery({ ...trajectoryQuery(dossier), retry: false, throwOnError: false });
  const earlier = data && earlierIn(data, { dossier, recommendation });
  return earlier ? (
    <Link to="/dossiers/$dossier/aanbevelingen/$recommendation" params={{ dossier, recommendation }}>
      <EarlierName earlier={earlier} />
    </Link>
  ) : (
    <SomeEarlier />
  );
}

/** On the pages of the workplace: what a point says again leads to where it was said before. */
export const EarlierLinks = ({ children }: { children: ReactNode }) => (
  <EarlierPoint value={(earlier) => <Earlier {...earlier} />}>{children}</EarlierPoint>
);
