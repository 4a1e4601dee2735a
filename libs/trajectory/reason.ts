import type { AnswerVerdict } from './facts/index.js';

const PLACEHOLDERS = new Set(['nvt', 'na', 'x', 'xx', 'xxx', 'tbd', 'todo', 'geen', 'none']);

/**
 * No refusal without a reason (Awb art. 3:50; domain, rule 1): whether a text says anything at all.
 * Nothing, white space and invisible characters, a text without a letter or digit, and the usual
 * placeholders ("n.v.t.", "geen", "xxx") are no reason, however they are spaced or punctuated.
 */
export function saysSomething(text: string | null | undefined): boolean {
  const said = (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]|\p{Default_Ignorable_Code_Point}/gu, '');
  return said !== '' && !PLACEHOLDERS.has(said);
}

interface Judgement {
  readonly verdict: AnswerVerdict;
  readonly reason?: string;
  readonly adoptedPart?: string;
}

/** Only "adopted" may stand by itself; "partly" also says which part. */
export const isReasoned = ({ verdict, reason, adoptedPart }: Judgement): boolean =>
  verdict === 'adopted' || (saysSomething(reason) && (verdict !== 'partly' || saysSomething(adoptedPart)));
