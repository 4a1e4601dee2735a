import { municipalityName } from '#directory';

/** What every municipality has: a name that says nothing of whose it is. */
const OF_ANY =
  /^(?:het |de )?(?:college(?: van (?:b ?(?:en|&) ?w|burgemeester en wethouders))?|(?:gemeente)?raad|burgemeester)$/i;

/** An authority as somebody names it who is of no municipality: with its municipality, where its own name has none. */
export function inFull(name: string, municipality: string): string {
  const place = municipalityName(municipality);
  if (place === undefined || !OF_ANY.test(name.trim())) return name;
  const whole = /^(?:het )?college$/i.test(name.trim()) ? 'College van B en W' : name.trim();
  return `${whole} van ${place}`;
}

interface FoundItem {
  readonly municipality: string;
  readonly places: readonly { readonly by?: string | undefined }[];
}

/** What was found, with whose words they are named so; a council has a name of its own. */
export const withPlacesInFull = <Item extends FoundItem>(item: Item): Item => ({
  ...item,
  places: item.places.map((place) => ({
    ...place,
    ...(place.by !== undefined && { by: inFull(place.by, item.municipality) }),
  })),
});
