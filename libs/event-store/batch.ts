/** How many events at a time: enough to be fast, and few enough to let others have their turn. */
export const BATCH = 1_000;

export function checkBatch(batch: number): number {
  if (!Number.isSafeInteger(batch) || batch < 1) throw new RangeError('a batch has at least one event');
  return batch;
}
