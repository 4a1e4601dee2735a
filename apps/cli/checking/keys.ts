import { NoKey, openCheckpoint, unsigned, verifierOf, type Checkpoint, type Verifier } from '#checkpoints';
import { readFileSync } from 'node:fs';
import { fileProblem } from '../log.js';
import { EXIT, Refused, printable } from '../terminal.js';

/** A public key, as `GET /v1/checkpoints/key` gives it. @throws Refused */
export function verifierIn(text: string): Verifier {
  try {
    return verifierOf(text.trim());
  } catch (error) {
    if (!(error instanceof NoKey)) throw error;
    throw new Refused(
      'invalid: --key: dit is geen openbare sleutel; neem hem over van /v1/checkpoints/key.',
      EXIT.usage,
    );
  }
}

/** What a checkpoint says, and whether somebody known signed it. @throws Refused when it is not one, or was altered. */
export function checkpointIn(
  note: string,
  where: string,
  known: readonly Verifier[],
): { checkpoint: Checkpoint; signed: boolean } {
  const opened = openCheckpoint(note, known);
  if (opened.ok) return { checkpoint: opened.checkpoint, signed: true };
  if (opened.why === 'bad-signature') {
    throw new Refused(`${where}: dit controlegetal is veranderd sinds het werd ondertekend.`, EXIT.broken);
  }
  const checkpoint = opened.why === 'unknown-key' ? unsigned(note) : undefined;
  if (!checkpoint) throw new Refused(`${where}: invalid: dit is geen controlegetal`);
  if (known.length > 0) {
    const names = opened.why === 'unknown-key' ? opened.names.map((name) => printable(name, 100)).join(', ') : '';
    throw new Refused(`${where}: dit controlegetal is door een andere sleutel ondertekend (${names}).`, EXIT.broken);
  }
  return { checkpoint, signed: false };
}

/** @throws Refused */
export function readNote(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Refused(`${file}: invalid: ${fileProblem(error)}`);
  }
}
