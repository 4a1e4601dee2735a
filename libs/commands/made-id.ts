import { hash } from 'node:crypto';

const LETTERS = 'abcdefghjkmnpqrstvwxyz0123456789';
const RANDOM = 10;
const LONGEST = 60;

/** Ten letters of five bits each. */
const lettersOf = (digest: string) =>
  [...Buffer.from(digest, 'hex').subarray(0, RANDOM)].map((byte) => LETTERS[byte % 32]).join('');

/** A name as people can read it in an address, in letters that an id may hold. */
const readable = (name: string, otherwise: string) =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-|-$/g, '') || otherwise;

/**
 * The id of a story that gets none of its own: a name to read it by, and 50 bits that nobody can guess without the
 * sender's key. The same sender with the same key makes the same one, so that sending again makes no
 * second dossier.
 */
export const madeId = (name: string, sender: string, key: string, otherwise: string): string =>
  `${readable(name, otherwise)}-${lettersOf(hash('sha256', JSON.stringify(['opening', sender, key])))}`;
