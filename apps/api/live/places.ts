import { Refusal } from '../http/refusal.js';

export const MOST = { inAll: 2_000, ofPerson: 20, ofAddress: 100 } as const;

/** How many streams are open, in all and for each listener: nobody can keep the others out. */
export class StreamSlots {
  readonly #taken = new Map<string, number>();
  #all = 0;

  /** Takes one place, and answers how to give it back. @throws Refusal when there is none. */
  take(listener: string, most: number): () => void {
    const mine = this.#taken.get(listener) ?? 0;
    if (mine >= most) {
      throw new Refusal('too-many-streams', `er staan al ${most} stromen open; sluit er eerst een`);
    }
    if (this.#all >= MOST.inAll) {
      throw new Refusal('too-many-streams', 'er luisteren nu te veel mensen tegelijk; probeer het zo opnieuw');
    }
    this.#all++;
    this.#taken.set(listener, mine + 1);
    let given = false;
    return () => {
      if (given) return;
      given = true;
      this.#all--;
      const left = (this.#taken.get(listener) ?? 1) - 1;
      if (left > 0) this.#taken.set(listener, left);
      else this.#taken.delete(listener);
    };
  }
}
