import { PAPER_FORMATS, PAPER_TYPES, type Paper, type PaperFormat } from '#paper';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { attachment } from '../http/attachment.js';
import { networkOf } from '../http/limits.js';
import { Refusal } from '../http/refusal.js';
import { WorkerQueue, type QueueRefusals } from '../worker/worker-queue.js';
import type { PaperToWrite, TemplateToCheck } from './thread.js';

const THREAD = { at: new URL('thread.js', import.meta.url), name: 'writes documents' };
// A dossier of 24 articles and 21 points takes a tenth of a second, and one the first time; a text of four million
// characters as PDF twelve, and 600 MB, most of it Typst's own. Nobody's documents keep out those of all others.
const ALLOWED = { ms: 30_000, megabytes: 512, waiting: 16, each: 4, idleMs: 60_000 };
const PATIENCE_MS = 60_000;
// Whoever laid a dossier before the gemeenteraad sent its address round: many ask for the same, and none has it made.
const KEPT_BYTES = 16 * 1024 * 1024;

const busy = () =>
  new Refusal('busy', 'er worden al veel documenten gemaakt; probeer het zo opnieuw', { retryAfter: 5 });
const NOT_WRITTEN: QueueRefusals = {
  busy,
  tooLong: () => new Refusal('too-large', 'dit dossier is te groot voor zo’n bestand; kies html of json'),
  tooMuch: () => new Refusal('too-large', 'dit dossier is te groot voor zo’n bestand; kies html of json'),
};

/** A document as JSON, as what, and what the file is called. */
export interface Sent extends PaperToWrite {
  readonly name: string;
}

/** Writes documents as files, in a thread of its own. */
@Injectable()
export class Papers {
  readonly #queue = new WorkerQueue<PaperToWrite | TemplateToCheck>(THREAD, ALLOWED, NOT_WRITTEN);
  readonly #kept = new LRUCache<string, Uint8Array>({ maxSize: KEPT_BYTES, sizeCalculation: ({ length }) => length });

  /** @throws Refusal when too many wait, or when it takes too much. */
  async write({ told, format, template }: PaperToWrite, by: string): Promise<Uint8Array> {
    const hash = createHash('sha256').update(told);
    const key = `${format} ${(template ? hash.update('\0').update(template) : hash).digest('base64')}`;
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const asked = template ? { told, format, template } : { told, format };
    const written = (await this.#queue.ask(asked, { until: performance.now() + PATIENCE_MS, by })) as Uint8Array;
    this.#kept.set(key, written);
    return written;
  }

  /** @throws Refusal of what letters cannot be made of. */
  async checkTemplate(template: Uint8Array, by: string): Promise<void> {
    await this.#queue.ask({ template }, { until: performance.now() + PATIENCE_MS, by });
  }

  /** Sends a document as a file to keep. @throws Refusal */
  async send(request: FastifyRequest, reply: FastifyReply, { name, ...asked }: Sent): Promise<void> {
    const written = await this.write(asked, request.sender?.person?.id ?? networkOf(request.ip));
    const { format } = asked;
    reply.type(PAPER_TYPES[format]).header('Cache-Control', 'no-cache');
    reply.header('Content-Disposition', attachment(`${name}.${format}`));
    reply.send(Buffer.from(written));
  }

  /** The same, as what its address ends in. */
  sendAs(request: FastifyRequest, reply: FastifyReply, name: string, paper: Paper): Promise<void> {
    const format = formatIn(request);
    if (!format) throw new TypeError(`no format of a document stands in ${request.url}`);
    return this.send(request, reply, { name, told: JSON.stringify(paper), format });
  }
}

/** As what an address asks for a document, by how it ends. */
export function formatIn({ url }: FastifyRequest): PaperFormat | undefined {
  const [path = ''] = url.split('?');
  return PAPER_FORMATS.find((format) => path.endsWith(`.${format}`));
}
