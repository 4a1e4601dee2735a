import { LOGO_TYPES, type KeptLogo } from '#directory';
import { imageSize } from 'image-size';
import { LIMITS } from '../http/bodies.js';
import { Refusal } from '../http/refusal.js';

const MOST_PIXELS = 4_000;
const TYPES: Readonly<Record<string, (typeof LOGO_TYPES)[number]>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
};

/** What an image is by its own bytes; of a drawing in SVG nothing, since it can hold scripts. */
function measured(bytes: Uint8Array) {
  try {
    return imageSize(bytes);
  } catch {
    // It throws a TypeError of whatever is no image that it knows.
    return undefined;
  }
}

/** An image that can stand on every page. @throws Refusal with what it has to be. */
export function logoOf(bytes: Uint8Array): NonNullable<KeptLogo['image']> {
  const found = measured(bytes);
  const type = TYPES[found?.type ?? ''];
  if (!found || !type)
    throw new Refusal(
      'unsupported-media-type',
      'dit is geen afbeelding die hier kan: neem PNG, JPEG of WebP (een SVG kan programma’s bevatten)',
    );
  if (found.width > MOST_PIXELS || found.height > MOST_PIXELS)
    throw new Refusal(
      'too-large',
      `de afbeelding is ${found.width} bij ${found.height} beeldpunten; hoogstens ${MOST_PIXELS}`,
    );
  if (bytes.byteLength > LIMITS.logo) throw new Refusal('too-large', 'de afbeelding is groter dan 300 kB');
  return { type, bytes };
}
