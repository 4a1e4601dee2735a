import type { Signer, Verifier } from './keys.js';
import { signStatement, statementIn } from './note.js';

const KIND = 'erasure';

/** What the key of a log says of a text that was erased from it: see libs/event-store/erasures.ts. */
export const signErasure = (text: string, signer: Signer): string => signStatement(KIND, text, signer);

/** Whether it was this key that said so. */
export const signsErasures =
  (verifier: Verifier) =>
  (text: string, signature: string): boolean =>
    statementIn(signature, KIND, verifier) === text;

/** Whether one of these did; without any, nobody can tell. */
export const isSignedBy =
  (known: readonly Verifier[]) =>
  (text: string, signature: string): boolean =>
    known.length === 0 || known.some((verifier) => signsErasures(verifier)(text, signature));
