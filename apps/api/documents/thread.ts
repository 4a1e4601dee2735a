import { DocumentRefused, extract, type DocumentRefusal, type TextNeeded, type Tracked } from '#documents';
import type { ProblemCode } from '../http/problem.js';
import { Refusal } from '../http/refusal.js';
import { serveRequests } from '../worker/serve-requests.js';

export interface DocumentToRead {
  readonly bytes: Uint8Array;
  readonly tracked: Tracked;
  readonly text: TextNeeded;
}

const CODES: Readonly<Record<DocumentRefusal, ProblemCode>> = {
  empty: 'invalid',
  'too-large': 'too-large',
  'unknown-kind': 'unsupported-media-type',
  encrypted: 'document-encrypted',
  damaged: 'document-damaged',
  'no-text': 'document-without-text',
};

// The thread that reads documents: see docs/decisions/0038-documents.md.
serveRequests(async ({ bytes, tracked, text }: DocumentToRead) => {
  try {
    return await extract(bytes, tracked, text);
  } catch (error) {
    throw error instanceof DocumentRefused ? new Refusal(CODES[error.code], error.message) : error;
  }
});
