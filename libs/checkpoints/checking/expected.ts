import type { StoredCheckpoint, CheckpointStore } from '#directory';
import { openCheckpoint, unsigned, type Checkpoint } from '../notes/checkpoint.js';
import { allKept } from '../making/kept.js';
import { keyOf } from '../making/make.js';
import type { Verifier } from '../notes/keys.js';
import type { Found } from './found.js';

/** What the log has to agree with, the smallest first. */
export interface Expected {
  readonly checkpoints: readonly Checkpoint[];
  /** Those of them that say up to where the log was signed: by a known key, or all where there is none of those. */
  readonly vouching: ReadonlySet<Checkpoint>;
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

/**
 * Opens every checkpoint that is kept. Those of unknown keys vouch for nothing beside one of ours, and still have to
 * say the same: whoever alters a log and has it signed anew with another key leaves the old ones, or takes them away.
 */
export async function expectedOf({ kept, known, beside, given = [] }: Expecting): Promise<Expected> {
  const [found, mine, theirs]: [Found[], Checkpoint[], Checkpoint[]] = [[], [], []];
  const [others, ends] = [new Set<string>(), [] as StoredCheckpoint[]];
  let hasBeside = false;
  if (kept) {
    for await (const one of allKept(kept)) {
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
  const checkpoints = [...mine, ...theirs].sort((a, b) => a.size - b.size);
  const vouching = new Set(signed ? mine : theirs);
  return { checkpoints, vouching, beside: ends, signed, others: [...others], found };
}
