import type { CheckpointStore, StoredCheckpoint } from '#directory';

/** Every checkpoint that is kept, the smallest first, of whichever key. */
export async function* allKept(kept: CheckpointStore): AsyncIterable<StoredCheckpoint> {
  let last: StoredCheckpoint | undefined;
  do {
    const page = await kept.after(last);
    yield* page;
    last = page.at(-1);
    // A signature costs more than a row: others have their turn between two pages.
    await new Promise(setImmediate);
  } while (last);
}
