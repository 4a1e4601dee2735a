import { decodeHTML } from 'entities';
import type { AnswerVerdict } from './facts/index.js';
import { skeleton } from './skeleton.js';

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
  /<\/?(?:[a-z][a-z\d]*-[a-z\d-]*|a|abbr|article|b|big|blockquote|body|br|center|code|dd|del|div|dl|dt|em|font|footer|form|h[1-6]|head|header|hr|html|i|img|ins|li|main|mark|nav|o:p|ol|p|pre|q|s|section|small|span|strike|strong|style|sub|sup|table|tbody|td|tfoot|th|thead|title|tr|tt|u|ul|wbr)(?:[\s/][^<>]*)?(?:>|$)/gi;
const ENTITY = /&(?:[a-z][a-z0-9]{0,31}|#\d{1,7}|#x[\da-f]{1,6});?/gi;
// What was escaped twice was escaped by a program; nobody means the fifth.
const MOST_ESCAPES = 5;

const afterComment = (text: string): string => (text.includes('-->') ? text.slice(text.indexOf('-->') + 3) : text);
const withoutComments = (text: string): string =>
  text
    .split('<!--')
    .map((part, i) => (i === 0 ? part : afterComment(part)))
    .join(' ');

/** Without tags and entities, also those that come to light when others are gone. */
function withoutHtml(text: string): string {
  let rest = text;
  for (let i = 0; i < MOST_ESCAPES; i++) {
    // A tag divides nothing: <<b>br> is one within another.
    const next = decodeHTML(withoutComments(rest).replace(TAG, ''));
    if (next === rest) break;
    rest = next;
  }
  return rest.replace(TAG, ' ').replace(ENTITY, ' ');
}

// A digit on a key is a picture; so are ™, Ⓜ and ①, of which NFKC would make letters and digits. A modifier letter
// (ʰ, ˣ) stands with another.
const PICTURES =
  /[0-9#*][\p{M}\p{Default_Ignorable_Code_Point}]*\u{20E3}|\p{Extended_Pictographic}|\p{S}|\p{Lm}|\p{No}/gu;
const LOOKS = PLACEHOLDERS.map(skeleton);

/**
 * Whether a text is nothing but placeholders, one after another. No regular expression: "x", "xx" and "xxx" overlap,
 * and a matcher that tries every division of 46 of them stops the server. Here each place is looked at once.
 */
function isRepeated(said: string): boolean {
  const reached = new Set([0]);
  for (let at = 0; at < said.length; at++) {
    if (!reached.has(at)) continue;
    for (const look of LOOKS) if (said.startsWith(look, at)) reached.add(at + look.length);
  }
  return reached.has(said.length);
}

/**
 * No refusal without a reason (Awb art. 3:50; domain, rule 1): whether a text says anything at all.
 * Nothing, white space and invisible characters, a text without a letter or digit, and the usual
 * placeholders ("n.v.t.", "geen", "xxx") are no reason, however they are spaced, punctuated, repeated or dressed up.
 */
export function saysSomething(text: string | null | undefined): boolean {
  const told = withoutHtml(text ?? '');
  // A picture says nothing by itself ("™"), and may stand for a letter of a placeholder ("ⓝvt").
  return [told.replace(PICTURES, ' '), told.normalize('NFKD')].every((read) => {
    const said = skeleton(read);
    return said !== '' && !isRepeated(said);
  });
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
