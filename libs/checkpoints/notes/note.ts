import { base64, fromBase64 } from '../tree/hashes.js';
import { isKeyName, type Signer, type Verifier } from './keys.js';

// C2SP signed-note asks for 16 at least.
const MOST_SIGNATURES = 100;
const MOST_LETTERS = 1_000_000;
// Control characters but for the line feed; half a surrogate pair is not UTF-8.
const BAD = /[\u0000-\u0009\u000B-\u001F]|\p{Cs}/u;

/** What somebody signed; or why nobody known did. */
export type Opened =
  | { readonly ok: true; readonly text: string; readonly by: Verifier }
  | { readonly ok: false; readonly why: 'malformed' }
  /** By others than the ones asked for: their names, which anybody can write. */
  | { readonly ok: false; readonly why: 'unknown-key'; readonly names: readonly string[] }
  | { readonly ok: false; readonly why: 'bad-signature'; readonly by: Verifier };

const MALFORMED: Opened = { ok: false, why: 'malformed' };

/**
 * A text with a signature as C2SP signed-note has it.
 * @throws TypeError for a text that does not end its last line, or has other control characters.
 */
export function signNote(text: string, signer: Signer): string {
  if (!text.endsWith('\n') || BAD.test(text)) throw new TypeError('this is no text of a note');
  const signature = Buffer.concat([Buffer.from(signer.id, 'hex'), signer.signature(text)]);
  return `${text}\n— ${signer.name} ${base64(signature)}\n`;
}

interface Signature {
  readonly name: string;
  readonly id: string;
  readonly bytes: Buffer;
}

function signatureIn(line: string): Signature | undefined {
  const [mark, name = '', encoded = '', ...more] = line.split(' ');
  const bytes = fromBase64(encoded);
  if (mark !== '—' || !isKeyName(name) || more.length > 0 || !bytes || bytes.length < 5) return undefined;
  return { name, id: bytes.toString('hex', 0, 4), bytes: bytes.subarray(4) };
}

/** The text and the signatures behind its last empty line; undefined when this is not a note. */
function split(note: string): { text: string; signatures: readonly Signature[] } | undefined {
  if (note.length > MOST_LETTERS || BAD.test(note)) return undefined;
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) return undefined;
  const lines = note.slice(end + 2, -1).split('\n');
  if (lines.length > MOST_SIGNATURES) return undefined;
  const signatures = lines.map(signatureIn);
  if (signatures.includes(undefined)) return undefined;
  return { text: note.slice(0, end + 1), signatures: signatures as readonly Signature[] };
}

/** Whether one of these signed it: the first whose name and id stand there has to be right. */
export function openNote(note: string, verifiers: readonly Verifier[]): Opened {
  const found = split(note);
  if (!found) return MALFORMED;
  const { text, signatures } = found;
  let by: Verifier | undefined;
  for (const { name, id, bytes } of signatures) {
    const known = verifiers.find((one) => one.name === name && one.id === id);
    if (!known) continue;
    if (!known.verifies(text, bytes)) return { ok: false, why: 'bad-signature', by: known };
    by ??= known;
  }
  if (by) return { ok: true, text, by };
  return { ok: false, why: 'unknown-key', names: [...new Set(signatures.map(({ name, id }) => `${name}+${id}`))] };
}

/**
 * Something else than a checkpoint that the key of a log says. Its first line is never a log's name alone,
 * so that no words of it can be taken for a checkpoint.
 */
export const signStatement = (kind: string, text: string, signer: Signer): string =>
  signNote(`${signer.name} ${kind}\n${text}`, signer);

/** What was said in a statement of this kind; undefined when this is none, or not by this key. */
export function statementIn(note: string, kind: string, verifier: Verifier): string | undefined {
  const opened = openNote(note, [verifier]);
  const first = `${verifier.name} ${kind}\n`;
  return opened.ok && opened.text.startsWith(first) ? opened.text.slice(first.length) : undefined;
}
