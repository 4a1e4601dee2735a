import { isDocumentHash } from '#vocabulary';
import { createHash } from 'node:crypto';

/** By what a document is kept and named: the hash of its bytes, with how it was made. */
export const hashOf = (bytes: Uint8Array): string => `sha256-${createHash('sha256').update(bytes).digest('hex')}`;

/** The documents that something names, wherever in it, and the first place in it of each (`annexes[1].file`). */
export function placesOfDocuments(content: unknown): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const look = (value: unknown, place: string): void => {
    if (isDocumentHash(value)) found.set(value, found.get(value) ?? place);
    else if (Array.isArray(value)) value.forEach((item, i) => look(item, `${place}[${i}]`));
    else if (typeof value === 'object' && value !== null)
      for (const [name, item] of Object.entries(value)) look(item, place === '' ? name : `${place}.${name}`);
  };
  look(content, '');
  return found;
}
export const documentsIn = (content: unknown): readonly string[] => [...placesOfDocuments(content).keys()];

/**
 * Where documents are kept, by what is in them: the same bytes once, whoever brings them, and never other bytes under
 * their hash. Any call rejects with DocumentsUnusable when they cannot
 * be read or written, or with DirectoryUnavailable when their database cannot be used now.
 */
export interface DocumentStore {
  /** Keeps it, and says its hash. Once it has, it is kept whatever happens to the machine. */
  put(bytes: Uint8Array): Promise<string>;
  /** Undefined when it is not here. What is not what its hash says is not given out. */
  get(hash: string): Promise<Uint8Array | undefined>;
  has(hash: string): Promise<boolean>;
  /** As new as one that is put now: a fact is about to name it. False when it is not here. */
  renew(hash: string): Promise<boolean>;
  /** Those that were put or renewed last before a moment. */
  olderThan(moment: Date): Promise<readonly string[]>;
  /**
   * Takes it away for good; false when it was not here. With a moment only one that is older: what was renewed, by
   * whichever process and however shortly before, stays.
   */
  erase(hash: string, olderThan?: Date): Promise<boolean>;
  close(): Promise<void>;
}

/** Documents cannot be read or written now. */
export class DocumentsUnusable extends Error {
  override name = 'DocumentsUnusable';
  readonly code: 'store-full' | 'store-damaged' | 'store-io';
  constructor(code: DocumentsUnusable['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The bytes, when they are what they are kept as. @throws DocumentsUnusable */
export function checked(hash: string, bytes: Uint8Array): Uint8Array {
  if (hashOf(bytes) === hash) return bytes;
  throw new DocumentsUnusable('store-damaged', `the document ${hash} is not what was kept`);
}
