import type { ReactNode } from 'react';
import { ROOMS, type RoomName } from '../trajectory/room/rooms.ts';
import { Link } from '../ui/link.tsx';

interface InDossierProps {
  readonly dossier: string;
  /** What it is about: the point, else the advice, else a place in a room. */
  readonly point?: string | undefined;
  readonly advice?: string | undefined;
  readonly room?: RoomName;
  readonly hash?: string | undefined;
  readonly className?: string;
  readonly children: ReactNode;
}

/** To where a dossier tells of something. */
export function InDossier({ dossier, point, advice, room = 'timeline', hash, children, ...look }: InDossierProps) {
  if (point !== undefined)
    return (
      <Link to="/dossiers/$dossier/aanbevelingen/$recommendation" params={{ dossier, recommendation: point }} {...look}>
        {children}
      </Link>
    );
  if (advice !== undefined)
    return (
      <Link to="/dossiers/$dossier/adviezen/$advice" params={{ dossier, advice }} {...look}>
        {children}
      </Link>
    );
  return (
    <Link to={ROOMS[room]} params={{ dossier }} {...(hash !== undefined && { hash })} {...look}>
      {children}
    </Link>
  );
}
