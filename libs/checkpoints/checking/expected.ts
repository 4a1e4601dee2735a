import type { StoredCheckpoint, CheckpointStore } from '#directory';
import { openCheckpoint, unsigned, type Checkpoint } from '../notes/checkpoint.js';
import { keyOf } from '../making/make.js';
import type { Verifier } from '../notes/keys.js';
import type { Found } from './found.js';

/** What the log has to agree with, the smallest first. */
export interface Expected {
  readonly checkpoints: readonly Checkpoint[];
  /** What is kept beside those that were opened: what the next one goes on from, and where each ends. */
  readonly beside: readonly StoredCheckpoint[];
  readonly signed: boolean;
  readonly others: readonly string[];
  readonly found: readonly Found[];
}

export interface Expecting {
  readonly kept?: CheckpointStore;
  readonly known: readonly Verifier[];
  /** What the key signed last, as it stands beside it; and whatever somebody else kept. */
  readonly beside?: Checkpoint;
  readonly given?: readonly Checkpoint[];
}

async function* all(kept: CheckpointStore): AsyncIterable<StoredCheckpoint> {
  let last: StoredCheckpoint | undefined;
  do {
    const page = await kept.after(last);
    yield* page;
    last = page.at(-1);
    // A signature costs more than a row: others have their turn between two pages.
    await new Promise(setImmediate);
  } while (last);
}

/** Opens every checkpoint that is kept. Those of unknown keys count only where there is nothing better. */
export async function expectedOf({ kept, known, beside, given = [] }: Expecting): Promise<Expected> {
  const [found, mine, theirs]: [Found[], Checkpoint[], Checkpoint[]] = [[], [], []];
  const [others, ends] = [new Set<string>(), [] as StoredCheckpoint[]];
  let hasBeside = false;
  if (kept) {
    for await (const one of all(kept)) {
      const { note, size, key } = one;
      const opened = openCheckpoint(note, known);
      if (opened.ok && opened.checkpoint.size === size && key === keyOf(opened.by)) {
        mine.push(opened.checkpoint);
        ends.push(one);
        if (size === beside?.size && opened.checkpoint.origin === beside.origin) hasBeside = true;
      } else if (!opened.ok && opened.why === 'unknown-key') {
        opened.names.forEach((name) => others.add(name));
        const said = unsigned(note);
        if (said) theirs.push(said);
      } else found.push({ kind: 'note', size });
    }
  }
  if (beside && !hasBeside) found.push({ kind: 'gone', size: beside.size });
  if (beside) mine.push(beside);
  mine.push(...given);
  const signed = mine.length > 0;
  const checkpoints = (signed ? mine : theirs).sort((a, b) => a.size - b.size);
  return { checkpoints, beside: ends, signed, others: [...others], found };
}
