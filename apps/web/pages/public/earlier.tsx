import type { ReactNode } from 'react';
import { EarlierPoint } from '../../trajectory/whose.tsx';
import { pathTo, usePublic } from './frame.ts';

interface EarlierProps {
  readonly trajectory: { readonly earlier?: readonly string[] };
  readonly children: ReactNode;
}

/** What a point says again leads to where it was said before, where anybody may see that. */
export function EarlierLinks({ trajectory: { earlier = [] }, children }: EarlierProps) {
  const href = usePublic();
  return (
    <EarlierPoint
      value={({ dossier, recommendation }, name) =>
        earlier.includes(`${dossier} ${recommendation}`) ? (
          <a className="utrecht-link" href={href(pathTo.recommendation(dossier, recommendation))}>
            {name}
          </a>
        ) : (
          name
        )
      }
    >
      {children}
    </EarlierPoint>
  );
}
