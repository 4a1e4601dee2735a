import type { ReadableSpan, SpanExporter, SpanProcessor } from '@opentelemetry/sdk-trace';

/** How the lines of one log stand, counted since the start. */
export interface Counts {
  readonly sent: number;
  readonly waiting: number;
  readonly lost: number;
}

/** What is said of it: that lines wait, that they went after all, and how many will never come. */
export interface Telling {
  down(waiting: number, why: string | undefined): void;
  up(): void;
  lost(count: number): void;
}

/** In lines: some ten megabytes, and an hour of a town hall that reads. */
const MOST_WAITING = 20_000;
const MOST_AT_ONCE = 500;
const SOON_MS = 500;
const [FIRST_PAUSE_MS, LONGEST_PAUSE_MS] = [1_000, 60_000];
/** As long as a stop waits for the last. */
const LAST_MS = 2_000;

// What an exporter answers: ExportResultCode.SUCCESS of @opentelemetry/core.
const SUCCESS = 0;

/**
 * Keeps lines until their log has said that it has them, in their order: unlike the batches of OpenTelemetry, which
 * drop what could not be sent, and do not count it.
 */
export class WaitingLines implements SpanProcessor {
  #waiting: ReadableSpan[] = [];
  #sent = 0;
  #lost = 0;
  #pause = 0;
  #timer: NodeJS.Timeout | undefined;
  #sending: Promise<void> | undefined;
  #isOver = false;

  constructor(
    private readonly exporter: SpanExporter,
    private readonly telling: Telling,
    private readonly most = MOST_WAITING,
  ) {}

  get counts(): Counts {
    return { sent: this.#sent, waiting: this.#waiting.length, lost: this.#lost };
  }

  onStart(): void {
    // A line is what happened, and nothing of it is known before its end.
  }

  onEnd(span: ReadableSpan): void {
    if (this.#waiting.length >= this.most || this.#isOver) return this.#lose(1);
    this.#waiting.push(span);
    this.#later(SOON_MS);
  }

  /** Tries all that waits, once. */
  async forceFlush(): Promise<void> {
    await this.#sending;
    for (let left = Infinity; this.#waiting.length > 0 && this.#waiting.length < left;) {
      left = this.#waiting.length;
      await this.#send();
    }
  }

  /** Tries once more for a moment; what then still waits is lost, and said to be. */
  async shutdown(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const enough = new AbortController();
    const over = new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, LAST_MS);
      enough.signal.addEventListener('abort', () => clearTimeout(timer));
    });
    await Promise.race([this.forceFlush(), over]);
    enough.abort();
    this.#isOver = true;
    const left = this.#waiting.length;
    this.#waiting = [];
    if (left > 0) this.#lose(left);
    clearTimeout(this.#timer);
    await this.exporter.shutdown();
  }

  #lose(count: number): void {
    this.#lost += count;
    this.telling.lost(count);
  }

  #later(ms: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#send();
    }, ms).unref();
  }

  #send(): Promise<void> {
    this.#sending ??= this.#sendOnce().finally(() => (this.#sending = undefined));
    return this.#sending;
  }

  async #sendOnce(): Promise<void> {
    const batch = this.#waiting.slice(0, MOST_AT_ONCE);
    if (batch.length === 0) return;
    const error = await new Promise<Error | 'unknown' | undefined>((resolve) => {
      this.exporter.export(batch, ({ code, error: why }) =>
        resolve(Number(code) === SUCCESS ? undefined : (why ?? 'unknown')),
      );
    });
    if (this.#isOver) return;
    if (error === undefined) {
      this.#waiting.splice(0, batch.length);
      this.#sent += batch.length;
      if (this.#pause > 0) this.telling.up();
      this.#pause = 0;
      if (this.#waiting.length > 0) this.#later(0);
      return;
    }
    if (this.#pause === 0) this.telling.down(this.#waiting.length, error === 'unknown' ? undefined : error.message);
    this.#pause = Math.min(LONGEST_PAUSE_MS, this.#pause === 0 ? FIRST_PAUSE_MS : this.#pause * 2);
    this.#later(this.#pause);
  }
}
