/** Lets work on one key wait for the work before it; other keys go on beside it. */
export class Queue {
  #tails = new Map<string, Promise<unknown>>();

  /** Undefined when its turn has not come by `until` (of `performance.now()`): it is never done then. */
  async run<T>(key: string, work: () => Promise<T>, until: number): Promise<T | undefined> {
    const before = this.#tails.get(key);
    const mine = before ? inTurn(before, work, until) : work();
    // Somebody who gave up waiting lets nobody overtake the one who is still at work.
    const tail = Promise.allSettled([before, mine]);
    this.#tails.set(key, tail);
    void tail.then(() => {
      if (this.#tails.get(key) === tail) this.#tails.delete(key);
    });
    return mine;
  }
}

async function inTurn<T>(before: Promise<unknown>, work: () => Promise<T>, until: number): Promise<T | undefined> {
  const turn = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => turn.resolve(false), Math.max(0, until - performance.now()));
  void before.then(() => turn.resolve(true));
  const isMine = await turn.promise;
  clearTimeout(timer);
  return isMine ? work() : undefined;
}
