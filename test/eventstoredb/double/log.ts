/** One record of the server's log. */
export interface Entry {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly meta: Uint8Array;
  /** Its offset in the log: commit and prepare are the same for what is appended in one go. */
  readonly position: bigint;
}

export type Message = Pick<Entry, 'id' | 'type' | 'contentType' | 'data' | 'meta'>;
export type Decision =
  | { readonly done: Entry }
  | { readonly wrong: true; readonly current: number | undefined }
  | { readonly deleted: true }
  | { readonly denied: true }
  | { readonly tooLarge: number };

export const NO_STREAM = -1;
export const ANY = -2;
export const MOST_BYTES = 1024 * 1024;

const DELETED = '9223372036854775807';

/** What the nodes of one cluster keep together, and how they judge an append (the server's own rules). */
export class Log {
  readonly entries: Entry[] = [];
  readonly #streams = new Map<string, Entry[]>();
  readonly #hidden = new Map<string, number>();
  readonly #listeners = new Set<(entry: Entry) => void>();
  #next = 0n;

  constructor() {
    // A server writes of itself before anybody else does.
    for (const stream of ['$settings', '$stats-127.0.0.1']) this.#write(stream, [json('$any', { of: 'the server' })]);
  }

  stream(name: string): readonly Entry[] {
    return (this.#streams.get(name) ?? []).slice(this.#hidden.get(name) ?? 0);
  }

  append(stream: string, expected: number, messages: readonly Message[]): Decision {
    const bytes = messages.reduce((sum, { data }) => sum + data.length, 0);
    if (bytes > MOST_BYTES) return { tooLarge: MOST_BYTES };
    const there = this.#streams.get(stream) ?? [];
    const current = there.length - 1;
    if (expected !== current && expected !== ANY) {
      // The server looks at ids only, and takes what stands there by the same ones for this append.
      const before = messages.map((_, i) => there[expected + 1 + i]);
      if (messages.length > 0 && before.every((entry, i) => entry?.id === messages[i]?.id)) {
        return { done: before.at(-1) as Entry };
      }
      const begunAnew = expected === NO_STREAM && this.#hidden.has(stream);
      if (!begunAnew) return { wrong: true, current: current < 0 ? undefined : current };
    }
    const written = this.#write(stream, messages);
    for (const entry of written) for (const tell of this.#listeners) tell(entry);
    // An append of nothing succeeds.
    return { done: written.at(-1) ?? (there.at(-1) as Entry) };
  }

  /** As somebody does on the server's own pages: the stream can be begun anew, at its next number. */
  softDelete(stream: string): void {
    this.#hidden.set(stream, this.#streams.get(stream)?.length ?? 0);
    const data = Buffer.from(`{"$tb":${DELETED}}`);
    this.#write(`$$${stream}`, [{ ...json('$metadata', null), data }]);
  }

  listen(listener: (entry: Entry) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #write(stream: string, messages: readonly Message[]): Entry[] {
    const there = this.#streams.get(stream) ?? [];
    const written = messages.map((message, i) => {
      // Records stand behind each other, and each is as long as it is.
      this.#next += BigInt(100 + message.data.length + message.meta.length);
      return { ...message, stream, revision: there.length + i, position: this.#next };
    });
    this.#streams.set(stream, [...there, ...written]);
    this.entries.push(...written);
    return written;
  }
}

const json = (type: string, data: unknown): Message => ({
  id: crypto.randomUUID(),
  type,
  contentType: 'application/json',
  data: Buffer.from(JSON.stringify(data)),
  meta: new Uint8Array(),
});
