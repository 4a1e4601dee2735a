import { packedIn, unpacked, ZipRefused, type ZipPart } from '#zip';
import { DOCUMENT, DocumentRefused } from './bounds.js';

const MB = 1024 * 1024;
const WHY: Readonly<Record<ZipRefused['why'], readonly ['damaged' | 'encrypted' | 'too-large', string]>> = {
  damaged: ['damaged', 'het bestand is beschadigd en kan niet worden gelezen'],
  encrypted: ['encrypted', 'het bestand is beveiligd: sla het op zonder wachtwoord'],
  'too-many': ['too-large', `het bestand heeft meer dan ${DOCUMENT.parts} onderdelen`],
  'too-large': ['too-large', `uitgepakt is dit bestand groter dan hier wordt gelezen (${DOCUMENT.unpacked / MB} MB)`],
};

function within<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof ZipRefused ? new DocumentRefused(...WHY[error.why], { cause: error }) : error;
  }
}

/** The parts of a document of Word or LibreOffice: each is unpacked when it is asked for, and not before all are small enough. */
export class Package {
  readonly #bytes: Uint8Array;
  readonly #parts: ReadonlyMap<string, ZipPart>;

  /** @throws DocumentRefused */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#parts = new Map(within(() => packedIn(bytes, DOCUMENT)).map((part) => [part.name, part]));
  }

  get names(): readonly string[] {
    return [...this.#parts.keys()];
  }

  /** @throws DocumentRefused */
  text(name: string): string | undefined {
    const part = this.#parts.get(name);
    // XML without a mark is UTF-8; one with the mark of another encoding is decoded as that says.
    return part && decoded(within(() => unpacked(this.#bytes, part)));
  }

  /** @throws DocumentRefused when it is not there. */
  needed(name: string): string {
    const text = this.text(name);
    if (text === undefined) throw new DocumentRefused(...WHY.damaged);
    return text;
  }
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return new TextDecoder(isWide ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes);
}
