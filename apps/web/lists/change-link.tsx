import type { ReactNode } from 'react';
import type { ChangeItem } from '../api/answers.ts';
import { InDossier } from './in-dossier.tsx';

interface ChangeLinkProps {
  readonly item: ChangeItem;
  readonly className: string;
  readonly children: ReactNode;
}

/** To the point by which it changed, or to the talk that it came out of. */
export const ChangeLink = ({ item: { source, dossier, of }, className, children }: ChangeLinkProps) => (
  <InDossier
    dossier={dossier}
    point={source === 'recommendation' ? of : undefined}
    room="talks"
    hash="involvements"
    className={className}
  >
    {children}
  </InDossier>
);
