import type { ReactNode } from 'react';
import { anchorOf, CHAPTER_OF, type FoundPlace } from '../../lists/found.tsx';
import { InDossier } from '../../lists/in-dossier.tsx';
import { ROOM_OF } from '../../trajectory/room/rooms.ts';

/** To where the words stand. */
export function PlaceLink({ dossier, place, children }: { dossier: string; place: FoundPlace; children: ReactNode }) {
  const { what, point, advice, version } = place;
  const chapter = CHAPTER_OF[what];
  const room = version === undefined ? (chapter ? ROOM_OF[chapter] : 'timeline') : 'text';
  return (
    <InDossier dossier={dossier} point={point} advice={advice} room={room} hash={anchorOf(place)}>
      {children}
    </InDossier>
  );
}
