import { StoreError, type Waiting } from './port.js';

const tooLate = (said: string) => new StoreError('store-unreachable', said);

/** Nobody waits for the answer any more, and nothing was begun: the store may be there. */
export class NobodyWaits extends StoreError {
  constructor() {
    super('store-unreachable', 'asked when nobody waits for the answer any more');
  }
}

/** @throws NobodyWaits when nobody waits for the answer any more: nothing is begun then. */
export function checkInTime({ until = Infinity }: Waiting = {}): void {
  if (performance.now() >= until) throw new NobodyWaits();
}

/** The answer; when it has not come by then, `late` is said, and what was begun goes on unseen. */
export async function inTime<T>(answer: Promise<T>, until: number | undefined, late: string): Promise<T> {
  if (until === undefined || until === Infinity) return answer;
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(tooLate(late)), Math.max(0, until - performance.now()));
  try {
    return await Promise.race([answer, promise]);
  } finally {
    clearTimeout(timer);
  }
}
