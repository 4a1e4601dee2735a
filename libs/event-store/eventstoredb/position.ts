import { START, type Position } from '../port.js';

/** Where a record of the server's log was committed, and where it stands: a reader needs both to go on. */
export interface Place {
  readonly commit: string;
  readonly prepare: string;
}

const DIGITS = 19;
const FORM = /^\d{19}-\d{19}$/;
// What the server says when it does not know (all bits of 64) is longer than any real place.
const isPlace = (text: string) => text.length <= DIGITS;

/** As text of one length, so that positions compare; undefined when the server did not say. */
export const positionOf = ({ commit, prepare }: Place): Position | undefined =>
  isPlace(commit) && isPlace(prepare) ? `${commit.padStart(DIGITS, '0')}-${prepare.padStart(DIGITS, '0')}` : undefined;

/** Undefined for START. */
export function placeOf(position: Position): Place | undefined {
  if (position === START) return undefined;
  if (!FORM.test(position)) throw new TypeError('this is no position of this store');
  const [commit, prepare] = position.split('-').map((digits) => BigInt(digits).toString()) as [string, string];
  return { commit, prepare };
}
