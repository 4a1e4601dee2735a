import { START, type Position } from '#event-store';

/** Lets queries wait until the views have come up to a position. */
export class Waiters {
  #reached: Position = START;
  #waiting = new Set<{ readonly position: Position; readonly tell: () => void }>();

  reached(position: Position): void {
    this.#reached = position;
    for (const waiter of this.#waiting) if (waiter.position <= position) waiter.tell();
  }

  /** True when it was reached, false when `ms` milliseconds went by first. */
  wait(position: Position, ms: number): Promise<boolean> {
    if (position <= this.#reached) return Promise.resolve(true);
    return new Promise((resolve) => {
      const end = (reached: boolean) => {
        clearTimeout(timer);
        this.#waiting.delete(waiter);
        resolve(reached);
      };
      const waiter = { position, tell: () => end(true) };
      const timer = setTimeout(() => end(false), ms);
      this.#waiting.add(waiter);
    });
  }
}
