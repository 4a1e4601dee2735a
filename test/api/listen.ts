import type { Client } from './client.js';

export interface ServerSentEvent {
  readonly event: string;
  readonly id?: string;
  readonly data: { readonly [name: string]: unknown };
}

/** Somebody who listens to what happens; whatever was heard before it is asked for is kept. */
export class Listener {
  readonly status: number;
  readonly headers: Headers;
  /** Everything that came over the wire. */
  raw = '';
  /** Why it was cut off, by us or by the server. */
  cutOff: unknown;
  readonly #stop: AbortController;
  readonly #heard: ServerSentEvent[] = [];
  #wake = () => {};
  #ended = false;

  private constructor(response: Response, stop: AbortController) {
    this.status = response.status;
    this.headers = response.headers;
    this.#stop = stop;
    void this.#read(response);
  }

  static async to(client: Client, path: string, headers: Readonly<Record<string, string>> = {}): Promise<Listener> {
    const stop = new AbortController();
    const authorization = client.token === undefined ? {} : { authorization: `Bearer ${client.token}` };
    const response = await fetch(`${client.url}${path}`, {
      headers: { ...authorization, ...headers },
      signal: stop.signal,
    });
    return new Listener(response, stop);
  }

  async #read(response: Response): Promise<void> {
    let open = '';
    try {
      const text = response.body?.pipeThrough(new TextDecoderStream());
      for await (const piece of text ?? []) {
        this.raw += piece;
        const pieces = (open + piece).split('\n\n');
        open = pieces.pop() ?? '';
        for (const block of pieces) this.#take(block);
        this.#wake();
      }
    } catch (error) {
      this.cutOff = error;
    } finally {
      this.#ended = true;
      this.#wake();
    }
  }

  #take(block: string): void {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
    const [event, id, data] = [field('event'), field('id'), field('data')];
    if (event === undefined || data === undefined) return;
    this.#heard.push({ event, ...(id !== undefined && { id }), data: JSON.parse(data) as ServerSentEvent['data'] });
  }

  /** The next event; undefined when the stream has ended. */
  async next(ms = 5_000): Promise<ServerSentEvent | undefined> {
    const deadline = Date.now() + ms;
    while (this.#heard.length === 0 && !this.#ended) {
      const left = deadline - Date.now();
      if (left <= 0) throw new Error(`nothing was heard in ${ms} ms; before: ${this.raw}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    return this.#heard.shift();
  }

  /** What has come in and was not asked for yet. */
  get waiting(): readonly ServerSentEvent[] {
    return this.#heard;
  }

  hangUp(): void {
    this.#stop.abort();
  }
}
