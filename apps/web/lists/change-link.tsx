import type { ReactNode } from 'react';
import type { ChangeItem } from '../api/answers.ts';
import { ROOMS } from '../trajectory/room/rooms.ts';
import { Link } from '../ui/link.tsx';

interface ChangeLinkProps {
  readonly item: ChangeItem;
  readonly className: string;
  readonly children: ReactNode;
}

/** To the point by which it changed, or to the talk that it came out of. */
export const ChangeLink = ({ item: { source, dossier, of }, className, children }: ChangeLinkProps) =>
  source === 'recommendation' ? (
    <Link
      to="/dossiers/$dossier/aanbevelingen/$recommendation"
      params={{ dossier, recommendation: of }}
      className={className}
    >
      {children}
    </Link>
  ) : (
    <Link to={ROOMS.talks} params={{ dossier }} hash="involvements" className={className}>
      {children}
    </Link>
  );
