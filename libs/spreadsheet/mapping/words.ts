import type { AnswerVerdict } from '#vocabulary';
import { read } from './fields.js';
import type { VerdictWords } from './mapping.js';

/** What a word in a sheet says: a verdict, or that there is no answer yet. */
export type Said = AnswerVerdict | 'open';

const WORDS: Readonly<Record<Said, readonly string[]>> = {
  adopted: [
    'overgenomen',
    'ja',
    'akkoord',
    'volledig overgenomen',
    'neemt over',
    'overnemen',
    'accept',
    'accepted',
    'agreed',
    'yes',
  ],
  partly: [
    'deels',
    'gedeeltelijk',
    'deels overgenomen',
    'gedeeltelijk overgenomen',
    'partially',
    'partially accepted',
    'accept in part',
  ],
  notAdopted: ['niet overgenomen', 'nee', 'niet', 'afgewezen', 'wijst af', 'reject', 'rejected', 'not accepted', 'no'],
  noted: ['ter kennisgeving', 'kennisgenomen', 'voor kennisgeving aangenomen', 'neemt kennis'],
  notConsidered: ['niet in behandeling genomen', 'niet behandeld', 'buiten behandeling', 'niet in behandeling'],
  answered: ['beantwoord'],
  held: ['aangehouden', 'in beraad', 'deferred', 'on hold'],
  open: ['open', 'nog open', 'nog geen antwoord', 'geen antwoord', 'onbeantwoord', 'unanswered'],
};

const entries = (words: Readonly<Partial<Record<Said, readonly string[]>>>) =>
  (Object.keys(words) as Said[]).flatMap((said) =>
    [said, ...(words[said] ?? [])].map((word) => [read(word), said] as const),
  );

/** By each word, as people read it, what it says; the municipality's own words go before ours. */
export const saidBy = (own: VerdictWords = {}): ReadonlyMap<string, Said> =>
  new Map([
    ...entries(WORDS),
    ...(Object.keys(own) as Said[]).flatMap((said) => (own[said] ?? []).map((word) => [read(word), said] as const)),
  ]);
