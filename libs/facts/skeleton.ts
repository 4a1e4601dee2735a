import unhomoglyph from 'unhomoglyph';

// The blank and the lost signs of the hieroglyphs are letters to Unicode, and show nothing.
const NOTHING = /[\p{M}\p{Default_Ignorable_Code_Point}\u{13441}-\u{13446}]/gu;
// UTS #39 leaves small capitals as they are: to it they look like capitals of another size.
const SMALL_CAPITALS = new Map(
  [...'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ'].map((c, i) => [c, 'abcdefghijklmnopqrstuvwyz'[i] ?? c]),
);

const plain = (text: string): string => unhomoglyph(text).normalize('NFKD').replace(NOTHING, '').toLowerCase();
const IS_PLAIN = /^[a-z0-9]+$/;

/** What one letter looks like, in its one case or the other: a small χ like nothing else, and a large one like an X. */
function looksLike(letter: string): string {
  const [small, large] = [plain(letter.toLowerCase()), plain(letter.toUpperCase())];
  return SMALL_CAPITALS.get(small) ?? (IS_PLAIN.test(large) && !IS_PLAIN.test(small) ? large : small);
}

/** One letter for all that look like it: Unicode's confusables (UTS #39), whatever their case and accents. */
function alike(text: string): string {
  const known = new Map<string, string>();
  const seen = (letter: string): string => {
    const looks = known.get(letter) ?? looksLike(letter);
    known.set(letter, looks);
    return looks;
  };
  const letters = text.normalize('NFKD').replace(NOTHING, '');
  return plain(letters.replace(/[^\x00-\x7f]/gu, seen).toLowerCase());
}

/**
 * The letters and digits that are left of a text when everything is taken off that only dresses it up: what cannot be
 * seen, marks, punctuation; look-alikes are written as what they look like (UTS #39, "skeleton").
 */
export function skeleton(text: string): string {
  // Before and after: what is not a letter looks like one ("|"), and what is one looks like none ("ǃ").
  const letters = (parts: string): string => parts.replace(/[^\p{L}\p{N}]/gu, '');
  return letters(alike(letters(text.replace(NOTHING, ''))));
}

/** What is not a letter, a digit or a mark of one: between the letters of a text, or instead of any. */
export const SHOWS_NOTHING = /[^\p{L}\p{N}\p{S}\p{M}|]/gu;

// Letters that look enough like another to read a word by, though UTS #39 does not confuse them.
const ROUGHLY = new Map(
  Object.entries({
    a: 'ⲁаɑαა',
    b: 'вʙƀ',
    d: 'ԁɗđ',
    e: '℮ɛεєэ',
    g: 'ɡɠġ',
    n: 'пηոռղŋɲᥒᏁ𐌽ƞ',
    o: 'ӧөɵꙩ',
    p: 'рρ',
    t: 'тτŧƭᎢ𐌕ⲧ',
    v: 'ѵνʋ᥎ⅴᏙⴸ',
    x: 'хχ×ӿ',
  }).flatMap(([plain, others]) => [...others].map((other) => [other.toLowerCase(), plain] as const)),
);

/** A text as somebody who expects Latin words may read it. */
export const roughly = (text: string): string =>
  text.replace(/[^\x00-\x7f]/gu, (letter) => ROUGHLY.get(letter.toLowerCase()) ?? letter);
