import { isDocumentHash } from '#vocabulary';
import { createHash } from 'node:crypto';

/** By what a document is kept and named: the hash of its bytes, with how it was made. */
export const hashOf = (bytes: Uint8Array): string => `sha256-${createHash('sha256').update(bytes).digest('hex')}`;

/** The documents that something names, wherever in it. */
export function documentsIn(content: unknown): readonly string[] {
  const found = new Set<string>();
  JSON.stringify(content, (_, value: unknown) => {
    if (isDocumentHash(value)) found.add(value);
    return value;
  });
  return [...found];
}

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
  /** Takes it away for good; false when it was not here. */
  erase(hash: string): Promise<boolean>;
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
