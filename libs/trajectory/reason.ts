import { decodeHTML } from 'entities';
import unhomoglyph from 'unhomoglyph';
import type { AnswerVerdict } from './facts/index.js';

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

// Of what is written as HTML: the elements that a text may come with. "<te duur>" is none of them.
const TAG =
  /<\/?(?:a|abbr|article|b|big|blockquote|body|br|center|code|dd|del|div|dl|dt|em|font|footer|form|h[1-6]|head|header|hr|html|i|img|ins|li|main|mark|nav|o:p|ol|p|pre|q|s|section|small|span|strike|strong|style|sub|sup|table|tbody|td|tfoot|th|thead|title|tr|tt|u|ul|wbr)(?:[\s/][^<>]*)?>/gi;
const ENTITY = /&(?:[a-z][a-z0-9]{0,31}|#\d{1,7}|#x[\da-f]{1,6});?/gi;
// What was escaped twice was escaped by a program; nobody means the fifth.
const MOST_ESCAPES = 5;

const afterComment = (text: string): string => (text.includes('-->') ? text.slice(text.indexOf('-->') + 3) : text);
const withoutTags = (text: string): string =>
  text
    .split('<!--')
    .map((part, i) => (i === 0 ? part : afterComment(part)))
    .join(' ')
    .replace(TAG, ' ');

function withoutHtml(text: string): string {
  let plain = withoutTags(text);
  for (let i = 0; i < MOST_ESCAPES; i++) {
    const decoded = withoutTags(decodeHTML(plain));
    if (decoded === plain) break;
    plain = decoded;
  }
  return plain.replace(ENTITY, ' ');
}

// A digit on a key is a picture; so are ™, Ⓜ and ①, of which NFKC would make letters and digits. A modifier letter
// (ʰ, ˣ) stands with another. The blank and the lost signs of the hieroglyphs are letters to Unicode, and show nothing.
const PICTURES = /[0-9#*][\p{M}\p{Default_Ignorable_Code_Point}]*\u{20E3}|\p{S}|\p{Lm}|\p{No}|[\u{13441}-\u{13446}]/gu;
const NOTHING = /\p{M}|\p{Default_Ignorable_Code_Point}/gu;
// UTS #39 leaves small capitals as they are: to it they look like capitals of another size.
const SMALL_CAPITALS = Object.fromEntries(
  [...'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ'].map((c, i) => [c, 'abcdefghijklmnopqrstuvwyz'[i] ?? c]),
);

/** One letter for all that look like it: Unicode's confusables (UTS #39), whatever their case and accents. */
const alike = (text: string): string =>
  unhomoglyph(text.normalize('NFKD').replace(NOTHING, '').toLowerCase())
    .normalize('NFKD')
    .replace(NOTHING, '')
    .toLowerCase()
    .replace(/[ᴀ-ᴢꜰꜱꞯɢʜɪʟɴʀʏʙ]/g, (c) => SMALL_CAPITALS[c] ?? c);

const parts = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * The letters and digits that are left of a text when everything is taken off that only dresses it up: HTML, what
 * cannot be seen, marks, pictures, punctuation; look-alikes are written as what they look like. In its parts, as
 * punctuation and spaces divide it.
 */
const skeleton = (text: string): readonly string[] =>
  // Before and after: what is no letter looks like one ("|"), and what is one looks like none ("ǃ").
  parts(alike(parts(withoutHtml(text).replace(PICTURES, ' ').replace(NOTHING, '')).join('\n')));

const REPEATED = new RegExp(`^(?:${PLACEHOLDERS.map((word) => skeleton(word).join('')).join('|')})+$`);

/**
 * No refusal without a reason (Awb art. 3:50; domain, rule 1): whether a text says anything at all.
 * Nothing, white space and invisible characters, a text without a letter or digit, and the usual
 * placeholders ("n.v.t.", "geen", "xxx") are no reason, however they are spaced, punctuated, repeated or dressed up.
 */
export function saysSomething(text: string | null | undefined): boolean {
  const said = skeleton(text ?? '');
  const whole = said.join('');
  // Longer rows of x in one go are left alone, as they always were: it may be a name or a code.
  if (said.length === 1 && /^x{4,}$/.test(whole)) return true;
  return whole !== '' && !REPEATED.test(whole);
}

interface Judgement {
  readonly verdict: AnswerVerdict;
  readonly reason?: string;
  readonly adoptedPart?: string;
}

const reasonedBy =
  (says: (text: string | undefined) => boolean) =>
  ({ verdict, reason, adoptedPart }: Judgement): boolean =>
    verdict === 'adopted' || (says(reason) && (verdict !== 'partly' || says(adoptedPart)));

/** Only "adopted" may stand by itself; "partly" also says which part. */
export const isReasoned = reasonedBy(saysSomething);

/** The same for what the machine replays. */
export const wasReasoned = reasonedBy(saidSomething);
