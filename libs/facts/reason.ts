import { withoutHtml } from './html.js';
import { roughly, skeleton, SHOWS_NOTHING } from './skeleton.js';

const PLACEHOLDERS = ['nvt', 'na', 'x', 'xx', 'xxx', 'tbd', 'todo', 'geen', 'none'];

// Rule 1 as definition 1 had it from its first day: what was accepted once is accepted for ever.
const PLAIN = new Set(PLACEHOLDERS);

/** Whether a text says anything, as it was judged when definition 1 was written: for what the machine replays. */
export function saidSomething(text: string | null | undefined): boolean {
  const said = (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]|\p{Default_Ignorable_Code_Point}/gu, '');
  return said !== '' && !PLAIN.has(said);
}

// A digit on a key is a picture; so are ™, Ⓜ and ①, of which NFKC would make letters and digits. A modifier letter
// (ʰ, ˣ) stands with another.
const PICTURES =
  /[0-9#*][\p{M}\p{Default_Ignorable_Code_Point}]*\u{20E3}|\p{Extended_Pictographic}|\p{S}|\p{Lm}|\p{No}/gu;
// The same in words, and what programs write where nothing was filled in.
const IN_WORDS = [
  ...['niet van toepassing', 'not applicable', 'nader te bepalen', 'nnb', 'pm', 'zoz', 'onbekend', 'unknown'],
  ...['niets', 'niks', 'nihil', 'leeg', 'geen reden', 'zonder reden', 'null', 'undefined', 'nan'],
];
const LOOKS = [...PLACEHOLDERS, ...IN_WORDS].map(skeleton);

/** In letters: those of the longest reason. One character can stand for eighteen (U+FDFA). */
const MOST_LOOKED_AT = 20_000;

// How programs write a space or the end of a line: %20, \n, \u00a0.
const ESCAPE = /%(?:[01][\da-f]|20|7f|a0|c2)|\\(?:[nrtfv0]|x[\da-f]{2}|u[\da-f]{4})/gi;

/**
 * Whether a text is nothing but placeholders, one after another. No regular expression: "x", "xx" and "xxx" overlap,
 * and a matcher that tries every division of 46 of them stops the server. Here each place is looked at once.
 */
function isRepeated(said: string): boolean {
  const reached = new Set([0]);
  for (let at = 0; at < said.length; at++) {
    if (reached.size === 0) return false;
    if (!reached.delete(at)) continue;
    for (const look of LOOKS) if (said.startsWith(look, at)) reached.add(at + look.length);
  }
  return reached.has(said.length);
}

/** One letter, however often, is not a word. A figure may be an answer. */
function isOneLetter(said: string): boolean {
  const [first] = said;
  if (first === undefined || /\d/.test(first)) return false;
  for (const letter of said) if (letter !== first) return false;
  return true;
}

const isNothing = (said: string): boolean => said === '' || isOneLetter(said) || isRepeated(said);

/**
 * The short texts that were judged last: a rule asks of a text what another has asked, and again when it is published.
 */
const judged = new Map<string, boolean>();
const MOST_JUDGED = 1_000;
const SHORT = 500;

/**
 * No refusal without a reason (Awb art. 3:50; domain, rule 1): whether a text says anything at all.
 * Nothing, white space and invisible characters, a text without a letter or digit, and the usual
 * placeholders ("n.v.t.", "geen", "xxx") are no reason, however they are spaced, punctuated, repeated or dressed up.
 */
export function saysSomething(text: string | null | undefined): boolean {
  const given = text ?? '';
  const known = judged.get(given);
  if (known !== undefined) return known;
  const says = isSaid(given);
  if (judged.size >= MOST_JUDGED) judged.clear();
  if (given.length <= SHORT) judged.set(given, says);
  return says;
}

function isSaid(text: string): boolean {
  const told = withoutHtml(text).replace(ESCAPE, ' ');
  // A picture says nothing by itself ("™"), and may stand for a letter of a placeholder ("ⓝvt").
  const shown = [told.replace(PICTURES, ' '), told.normalize('NFKD')].map((read) =>
    read.replace(SHOWS_NOTHING, '').slice(0, MOST_LOOKED_AT),
  );
  // Of plain letters all four are one, and are looked at once.
  return [...new Set(shown.flatMap((read) => [read, roughly(read)]))].every((read) => !isNothing(skeleton(read)));
}
