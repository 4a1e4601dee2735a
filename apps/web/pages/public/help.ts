/** The headings of the handbook that tell of the public pages, by how their addresses begin: the longest first. */
export const PUBLIC_HELP: readonly (readonly [begins: string, heading: string])[] = [
  ['/openbaar/dossiers/', 'een-dossier-lezen'],
  ['/openbaar/adviesraden/', 'een-adviesraad'],
  ['/openbaar/niet-overgenomen', 'wat-niet-is-overgenomen'],
  ['/openbaar/gegevens', 'wat-niet-is-overgenomen'],
  ['/openbaar/hoe-vroeg', 'hoe-vroeg-er-is-gevraagd'],
  ['/openbaar/controlegetal', 'nagaan-of-er-niets-is-veranderd'],
  ['/openbaar', 'een-dossier-vinden'],
];

/** Where the handbook tells of a public page. Of a chapter of itself: the page that leads to each. */
export function publicHelp(path: string): string {
  const heading = PUBLIC_HELP.find(([begins]) => path.startsWith(begins))?.[1];
  return heading === undefined ? '/handboek' : `/handboek/bezoeker#${heading}`;
}
