import { documentFiles } from './files.js';
import type { DocumentStore } from './port.js';

/** In a folder, or in the PostgreSQL database that its URL leads to. */
export type DocumentsAt = { readonly folder: string } | { readonly url: string };

/** @throws DirectoryUnavailable when there is a database, and it cannot be used now. */
export async function openDocuments(at: DocumentsAt): Promise<DocumentStore> {
  if ('folder' in at) return documentFiles(at.folder);
  // What speaks to a database is loaded for nobody else.
  const { documentRows } = await import('./postgres.js');
  return documentRows(at.url);
}
