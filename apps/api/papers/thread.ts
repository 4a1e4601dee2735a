import { writePaper, type Paper, type PaperFormat } from '#paper';
import { serveRequests } from '../worker/serve-requests.js';

export interface PaperToWrite {
  /** The document as JSON. */
  readonly told: string;
  readonly format: PaperFormat;
}

serveRequests(({ told, format }: PaperToWrite) => writePaper(JSON.parse(told) as Paper, format));
