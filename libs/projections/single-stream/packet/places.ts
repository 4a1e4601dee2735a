import { placesIn, type Place } from '#text';
import type { TrajectoryView } from '../trajectory.js';
import type { Point } from './lines.js';

const NAMES: Readonly<Record<Place['numbers'][number]['kind'], string>> = {
  article: 'artikel',
  paragraph: 'lid',
  item: 'onderdeel',
};

function named(place: Place | undefined): string {
  if (!place || (place.numbers.length === 0 && place.heading === undefined)) return 'een passage';
  if (place.numbers.length === 0) return `een passage onder “${place.heading}”`;
  return place.numbers.map(({ kind, number }) => `${NAMES[kind]} ${number}`).join(', ');
}

/** What a point is about, of the versions of a dossier: "artikel 3, lid 2, in versie 1". Each text is read once. */
export function placeNames(drafts: TrajectoryView['drafts']): (passage: NonNullable<Point['passage']>) => string {
  const read = new Map<number, ReturnType<typeof placesIn>>();
  return (passage) => {
    const { version } = passage;
    const text = drafts.findLast((draft) => draft.version === version && draft.text !== undefined)?.text ?? '';
    const places = read.get(version) ?? placesIn(text);
    read.set(version, places);
    return `${named(places(passage))}, in versie ${version}`;
  };
}
