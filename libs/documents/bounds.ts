/** How much a document may hold: docs/decisions/0038-documents.md. Each is looked at before work begins, or while it is read. */
export const DOCUMENT = {
  /** As it comes: an ordinance with its explanation is less than 1 MB, with pictures a few. */
  bytes: 20 * 1024 * 1024,
  parts: 2_000,
  /** Of all parts together. */
  unpacked: 96 * 1024 * 1024,
  /** A text packs some twenty times smaller; a bomb a thousand times. */
  ratio: 200,
  pages: 600,
  /** Of the text that comes out: as much as a version of a text may have. */
  characters: 1_000_000,
} as const;

/** Why a document is refused. A code is never renamed. */
export const REFUSALS = ['empty', 'too-large', 'unknown-kind', 'encrypted', 'damaged', 'no-text'] as const;
export type DocumentRefusal = (typeof REFUSALS)[number];

/** A document that is not read, in words for whoever sent it. */
export class DocumentRefused extends Error {
  override name = 'DocumentRefused';
  readonly code: DocumentRefusal;
  constructor(code: DocumentRefusal, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
