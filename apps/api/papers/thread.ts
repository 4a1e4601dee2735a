import { checkTemplate, fillTemplate, TemplateRefused, writePaper, type Paper, type PaperFormat } from '#paper';
import type { Of } from '#schema';
import type { letterSchema } from '#projections';
import { Refusal } from '../http/refusal.js';
import { serveRequests } from '../worker/serve-requests.js';
import { letterOf } from './letter.js';

export interface PaperToWrite {
  /** The document as JSON. */
  readonly told: string;
  readonly format: PaperFormat;
  /** Of a letter: the Word document that it is to look like. */
  readonly template?: Uint8Array | undefined;
}
/** To be looked at, whether letters can be made of it. */
export interface TemplateToCheck {
  readonly template: Uint8Array;
}

async function write(asked: PaperToWrite | TemplateToCheck): Promise<Uint8Array> {
  if (!('told' in asked)) {
    await checkTemplate(asked.template);
    return new Uint8Array();
  }
  const { told, format, template } = asked;
  if (!template) return writePaper(JSON.parse(told) as Paper, format);
  return fillTemplate(template, letterOf(JSON.parse(told) as Of<typeof letterSchema>));
}

serveRequests(async (asked: PaperToWrite | TemplateToCheck) => {
  try {
    return await write(asked);
  } catch (error) {
    throw error instanceof TemplateRefused ? new Refusal('invalid', error.message) : error;
  }
});
