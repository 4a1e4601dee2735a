/** What a part of a text is: a chapter or the like, an article, a numbered paragraph of it, an item, or just a block. */
export const PASSAGE_KINDS = ['division', 'article', 'paragraph', 'item', 'block'] as const;
export type PassageKind = (typeof PASSAGE_KINDS)[number];

/**
 * The smallest part of a text that can be pointed at. The passages of a text in their order, put behind each other, are
 * the text: each sign stands in exactly one.
 */
export interface Passage {
  /** Unlike that of any other passage of the text, for an address: `artikel-7-lid-2-b`. */
  readonly id: string;
  readonly kind: PassageKind;
  /** As it stands in the text: "7", "2a", "b", "IV". */
  readonly number?: string;
  /** The place in the list of the passage that it is part of; of a part of nothing there is none. */
  readonly parent?: number;
  /** Where it begins and ends in the text, in UTF-16 code units. */
  readonly from: number;
  readonly to: number;
  /** Its own words, without those of its parts, with the white space that follows. */
  readonly text: string;
}

interface Begin {
  readonly kind: PassageKind;
  readonly number?: string;
  /** In an address, before it is made unlike others. */
  readonly name: string;
}

// A heading of Markdown keeps its marks; a line that is longer is a sentence that begins like a heading.
const MARKS = /^[ \t]*(?:#{1,6}[ \t]+)?(?:\*\*)?/u;
const ARTICLE = /^art(?:ikel|\.)[ \t]+(\d+[a-z]?(?:[.:]\d+[a-z]?)*)(?![\p{L}\p{N}]).{0,120}$/iu;
const DIVISION =
  /^(hoofdstuk|afdeling|paragraaf|titel|deel|boek|bijlage)[ \t]+(\d+[a-z]?(?:\.\d+)*|[IVXL]+|[A-Z])(?![\p{L}\p{N}]).{0,120}$/iu;
const EXPLANATION =
  /^((?:algemene |artikelsgewijze |nota van )?toelichting)(?:[ \t]+(?:op|bij|per)[ \t][^.]{0,80})?:?(?:\*\*)?$/iu;
const MARKDOWN = /^[ \t]*#{1,6}[ \t]+\S/u;
const NUMBERED = /^[ \t]*(?:lid[ \t]+)?(\d{1,3}[a-z]?)(?:[.)]|°\.?)?(?:[ \t]+(?=\S)|$)/u;
const LETTERED = /^[ \t]*\(?([a-z]{1,2})[.)](?:[ \t]+(?=\S)|$)/u;
const BULLET = /^[ \t]*[-–•*](?:[ \t]+(?=\S)|$)/u;
/** A bullet before a number or a letter: as what is copied from a page of published rules has it. */
const BULLETED = /^[ \t]*[-–•*][ \t]+(?=\(?(?:[a-z]{1,2}[.)]|\d{1,3}[a-z]?[.)°]|[-–•*])(?:\.?[ \t]|\.?$))/u;
/** A mark on a line of its own: what it is of follows, also behind an empty line. */
const ALONE = /^[ \t]*(?:\(?[a-z]{1,2}[.)]|\d{1,3}[a-z]?[.)°]\.?|[-–•*])$/u;

/** A heading of a note: numbered as 2.1, or a short line without an end of a sentence, above one that has. */
const SECTION = /^(\d{1,2}(?:\.\d{1,2})+)\.?[ \t]+\p{Lu}.{0,100}(?<![.,;:!?])$/u;
const TITLED = /^\p{Lu}[^\t]{2,70}(?<![.,;:!?…)\]])$/u;
const SENTENCE = /[.:;!?][”"')\]]?$/u;

const slug = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** Whether one number of a list can follow another: 2 or 1a after 1, c after b; 1 and a begin one. */
function follows(number: string, before: string | undefined): boolean {
  if (number === '1' || number === 'a') return true;
  if (before === undefined) return false;
  if (/^\d/.test(number)) {
    const [n, was] = [Number.parseInt(number, 10), Number.parseInt(before, 10)];
    // A paragraph that lapsed leaves its number open.
    return n === was ? number > before : n > was && n <= was + 3;
  }
  return number.length === before.length ? number > before : number.length > before.length;
}

/** The numbers that were given last, of the list that a line can go on with. */
interface Lists {
  paragraph: string | undefined;
  item: string | undefined;
}

function listed(line: string, lists: Lists): Begin | undefined {
  const [, degree] = /^[ \t]*(\d{1,2})°\.?(?:[ \t]+\S|$)/u.exec(line) ?? [];
  // In rules 1°. is a part of an item.
  if (degree !== undefined && lists.item !== undefined)
    return { kind: 'item', number: `${degree}°`, name: `${degree}o` };
  const [, number] = NUMBERED.exec(line) ?? [];
  if (number !== undefined && follows(number, lists.paragraph)) {
    // Without a mark behind it, it may be an amount at the beginning of a line: the first sentence tells.
    const marked = /^[ \t]*(?:lid[ \t]+)?\d{1,3}[a-z]?[.)°]/.test(line);
    if (marked || /^[ \t]*(?:lid[ \t]+)?\d{1,3}[a-z]?[ \t]+\p{Lu}/u.test(line)) {
      return { kind: 'paragraph', number, name: `lid-${number}` };
    }
  }
  const [, letter] = LETTERED.exec(line) ?? [];
  if (letter !== undefined && follows(letter, lists.item)) return { kind: 'item', number: letter, name: letter };
  return BULLET.test(line) ? { kind: 'item', name: 'streep' } : undefined;
}

function headed(line: string): Begin | undefined {
  const said = line.replace(MARKS, '').trimEnd();
  const [, article] = ARTICLE.exec(said) ?? [];
  if (article !== undefined) {
    return { kind: 'article', number: article, name: `artikel-${article.toLowerCase().replace(/[.:]/g, '-')}` };
  }
  const [, division = '', number = ''] = DIVISION.exec(said) ?? [];
  if (division !== '') return { kind: 'division', number, name: slug(`${division} ${number}`) };
  const [, explanation] = EXPLANATION.exec(said) ?? [];
  if (explanation !== undefined) return { kind: 'division', name: slug(explanation) };
  return MARKDOWN.test(line) ? { kind: 'division', name: slug(said).slice(0, 60) || 'kop' } : undefined;
}

const DEPTH: Readonly<Record<PassageKind, number>> = { division: 0, article: 1, paragraph: 2, item: 3, block: 4 };

/** A line behind an empty one, or the first, that is the heading of what follows. */
function titled(lines: readonly string[], at: number): Begin | undefined {
  const said = (lines[at] ?? '').trim();
  const [, section] = SECTION.exec(said) ?? [];
  if (section !== undefined) return { kind: 'division', number: section, name: `paragraaf-${slug(section)}` };
  if (!TITLED.test(said)) return undefined;
  const next = lines.slice(at + 1, at + 4).find((line) => line.trim() !== '');
  if (next === undefined || next.trim().length <= said.length || !SENTENCE.test(next.trim())) return undefined;
  if (headed(next) || BULLET.test(next) || NUMBERED.test(next) || LETTERED.test(next)) return undefined;
  return { kind: 'division', name: slug(said).slice(0, 60) || 'kop' };
}

/** The text as a list of passages; of a text without a word there are none. */
export function passagesOf(text: string): readonly Passage[] {
  const begun: (Begin & { from: number })[] = [];
  let lists: Lists = { paragraph: undefined, item: undefined };
  let blank = true;
  let awaited = false;
  let inArticle = false;
  let at = 0;
  const lines = text.split('\n');
  for (const [i, line] of lines.entries()) {
    const from = at;
    at += line.length + 1;
    if (line.trim() === '') {
      blank = !awaited;
      continue;
    }
    const marked = line.replace(BULLETED, '').trimEnd();
    const heading = headed(line);
    const begin: Begin | undefined =
      heading ?? listed(marked, lists) ?? (blank && !inArticle ? titled(lines, i) : undefined);
    awaited = begin !== undefined && ALONE.test(marked);
    const last = begun.at(-1);
    if (begin) begun.push({ ...begin, from });
    // Under a heading, and behind an empty line, something of its own begins; a line that goes on is of what it goes on with.
    else if (blank || last === undefined || last.kind === 'article' || last.kind === 'division') {
      begun.push({ kind: 'block', name: 'alinea', from });
    }
    // What an article is divided in has its numbers: a short line in it heads nothing.
    if (heading) inArticle = heading.kind === 'article';
    if (begin?.kind === 'article' || begin?.kind === 'division') lists = { paragraph: undefined, item: undefined };
    if (begin?.kind === 'paragraph') lists = { paragraph: begin.number, item: undefined };
    if (begin?.kind === 'item' && begin.number?.endsWith('°') !== true)
      lists = { ...lists, item: begin.number ?? lists.item };
    blank = false;
  }
  return named(text, begun);
}

/** With what they are part of, and an id that no other has. */
function named(text: string, begun: readonly (Begin & { readonly from: number })[]): readonly Passage[] {
  const open: number[] = [];
  const times = new Map<string, number>();
  const made: Passage[] = [];
  for (const [i, { kind, number, name, from }] of begun.entries()) {
    while (open.length > 0 && DEPTH[made[open.at(-1)!]!.kind] >= DEPTH[kind]) open.pop();
    const parent = open.at(-1);
    // Articles go on counting from one chapter to the next, so their numbers are enough.
    const within = parent === undefined || kind === 'article' || kind === 'division' ? '' : `${made[parent]!.id}-`;
    const base = `${within}${name}`;
    const nth = (times.get(base) ?? 0) + 1;
    times.set(base, nth);
    const counted = number === undefined && (kind === 'block' || kind === 'item');
    const id = counted ? `${base}-${nth}` : nth === 1 ? base : `${base}-nog-${nth}`;
    // White space before the first is of the first, as each has what follows.
    const [start, to] = [i === 0 ? 0 : from, begun[i + 1]?.from ?? text.length];
    const where = { from: start, to, text: text.slice(start, to) };
    made.push({ id, kind, ...(number !== undefined && { number }), ...(parent !== undefined && { parent }), ...where });
    open.push(i);
  }
  return made;
}
