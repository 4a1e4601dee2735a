import { skeleton } from './skeleton.js';

/** What the log and the code call actors that are not a person, and what pages show in the place of a name. */
const RESERVED = [
  ...['clock', 'import', 'anyone', 'system'],
  ...['(verwijderd)', '(onbekend)', 'de klok', 'ingelezen dossier'],
];

// In many letters a small i and an l are one.
// A bar looks like an l, and two v's like a w.
const looks = (text: string) =>
  skeleton(text.replace(/[|ǀ∣│]/gu, 'l'))
    .replaceAll('vv', 'w')
    .replaceAll('i', 'l');

const LOOKS: ReadonlySet<string> = new Set(RESERVED.map(looks));

/** Whether people or the log could take this for something that is nobody: no person is called so, by id or by name. */
export const isReserved = (id: string): boolean => LOOKS.has(looks(id));
