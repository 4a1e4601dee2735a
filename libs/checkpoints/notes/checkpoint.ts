import { base64, hashFrom, type Hash } from '../tree/hashes.js';
import type { Signer, Verifier } from './keys.js';
import { openNote, signNote, type Opened } from './note.js';

/** A log at one moment: how many events it had, and the root of the tree over them. */
export interface Checkpoint {
  /** The name of the log, and of the key that signs it. */
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
}

/** C2SP tlog-checkpoint, in a signed note. */
export const signCheckpoint = (size: number, root: Hash, signer: Signer): string =>
  signNote(`${signer.name}\n${size}\n${base64(root)}\n`, signer);

/** What the text of a checkpoint says; whoever signed it. Lines behind it belong to others, and are not empty. */
function checkpointIn(text: string): Checkpoint | undefined {
  const [, origin = '', size = '', root = ''] = /^([^\n]+)\n(0|[1-9]\d*)\n([^\n]+)\n(?:[^\n]+\n)*$/.exec(text) ?? [];
  const hash = hashFrom(root);
  return hash && Number.isSafeInteger(Number(size)) ? { origin, size: Number(size), root: hash } : undefined;
}

export type OpenedCheckpoint =
  | { readonly ok: true; readonly checkpoint: Checkpoint; readonly by: Verifier }
  | (Opened & { readonly ok: false });

/** A checkpoint that one of these signed for its own log. */
export function openCheckpoint(note: string, verifiers: readonly Verifier[]): OpenedCheckpoint {
  const opened = openNote(note, verifiers);
  if (!opened.ok) return opened;
  const checkpoint = checkpointIn(opened.text);
  if (checkpoint?.origin !== opened.by.name) return { ok: false, why: 'malformed' };
  return { ok: true, checkpoint, by: opened.by };
}

/** What a checkpoint says of itself, when nobody can tell whether it was signed. */
export const unsigned = (note: string): Checkpoint | undefined => {
  const end = note.lastIndexOf('\n\n');
  return end < 0 ? undefined : checkpointIn(note.slice(0, end + 1));
};
