/** What concerns the same thing waits for its turn. */
export class Turns {
  readonly #last = new Map<string, Promise<void>>();

  take<T>(of: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(of);
    const mine = before ? before.then(work) : work();
    const settled = mine
      .then(
        () => undefined,
        () => undefined,
      )
      .then(() => {
        if (this.#last.get(of) === settled) this.#last.delete(of);
      });
    this.#last.set(of, settled);
    return mine;
  }

  /** When nothing is going on. */
  async settled(): Promise<void> {
    while (this.#last.size > 0) await Promise.all(this.#last.values());
  }
}
