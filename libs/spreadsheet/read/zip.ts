import { packedIn, unpacked, ZipRefused } from '#zip';
import { NotASheet, SHEET } from '../bounds.js';

const WHY: Readonly<Record<ZipRefused['why'], string>> = {
  damaged: 'het bestand is beschadigd of geen werkblad',
  encrypted: 'het bestand is beveiligd: sla het zonder wachtwoord op',
  'too-many': `het werkblad heeft meer dan ${SHEET.parts} onderdelen`,
  'too-large': `uitgepakt is dit werkblad groter dan hier wordt gelezen (${SHEET.unpacked / 1024 / 1024} MB)`,
};

function within<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof ZipRefused ? new NotASheet(WHY[error.why]) : error;
  }
}

/**
 * The names of what is packed, once all of it is known to be small enough: the library unpacks no part further than it
 * says to be.
 * @throws NotASheet
 */
export const namesIn = (bytes: Uint8Array): readonly string[] =>
  within(() => packedIn(bytes, SHEET).map(({ name }) => name));

/** What one part says. @throws NotASheet */
export const textIn = (bytes: Uint8Array, name: string): string =>
  within(() => {
    const part = packedIn(bytes, SHEET).find((one) => one.name === name);
    return part ? new TextDecoder().decode(unpacked(bytes, part)) : '';
  });
