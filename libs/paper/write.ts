import { htmlOf } from './html.js';
import type { Paper, PaperFormat } from './paper.js';

/** Each is loaded when somebody asks for it: a start of the server costs none of them. */
const WRITERS: Readonly<Record<PaperFormat, (paper: Paper) => Promise<Uint8Array>>> = {
  html: (paper) => Promise.resolve(Buffer.from(htmlOf(paper))),
  pdf: async (paper) => (await import('./pdf.js')).pdfOf(paper),
  odt: async (paper) => (await import('./odt.js')).odtOf(paper),
  docx: async (paper) => (await import('./docx.js')).docxOf(paper),
};

/** A document as a file. */
export const writePaper = (paper: Paper, format: PaperFormat): Promise<Uint8Array> => WRITERS[format](paper);
