import type { ReactNode } from 'react';
import type { PublicPage } from '../../../api/web/public-page.ts';
import { EarlierName, EarlierPoint, SomeEarlier } from '../../trajectory/whose.tsx';
import { pathTo, usePublic } from './frame.ts';

interface EarlierProps {
  readonly trajectory: Pick<Extract<PublicPage, { page: 'sheet' }>['trajectory'], 'earlier'>;
  readonly children: ReactNode;
}

/** What a point says again is named and leads to where it was said before, where anybody may see that. */
export function EarlierLinks({ trajectory: { earlier = [] }, children }: EarlierProps) {
  const href = usePublic();
  return (
    <EarlierPoint
      value={({ dossier, recommendation }) => {
        const told = earlier.find((one) => one.dossier === dossier && one.recommendation === recommendation);
        return told ? (
          <a className="utrecht-link" href={href(pathTo.recommendation(dossier, recommendation))}>
            <EarlierName earlier={told} />
          </a>
        ) : (
          <SomeEarlier />
        );
      }}
    >
      {children}
    </EarlierPoint>
  );
}
