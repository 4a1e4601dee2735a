import { documentsIn, type DocumentStore } from './store/port.js';

/** What somebody may still be about to name: a form that was begun is finished within this. */
export const DAYS = 7;

/**
 * The documents that were kept before a moment, and that nothing names of what is told, batch by batch. Nothing is
 * taken away by it.
 */
export async function unnamedIn(
  documents: DocumentStore,
  told: AsyncIterable<readonly { readonly data: unknown }[]>,
  before: Date,
): Promise<readonly string[]> {
  const unnamed = new Set(await documents.olderThan(before));
  if (unnamed.size === 0) return [];
  for await (const batch of told)
    for (const { data } of batch) for (const hash of documentsIn(data)) unnamed.delete(hash);
  return [...unnamed];
}
