import type { PostedFact } from '../api/record.ts';
import type { Word } from '../texts/explained.ts';
import { Explained } from '../ui/explained.tsx';

type Words = readonly [Word, ...Word[]];
const counting: Words = ['termsAct', 'recess'];
const promised: Words = ['commitment'];
const disputed: Words = ['dispute'];

/** What a form asks in words that not everybody knows. */
const WORDS: Readonly<Partial<Record<PostedFact, Words>>> = {
  InvolvementHeld: ['earlyInvolvement', 'finding'],
  AdviceRequested: ['earlyInvolvement', 'termsAct'],
  AdviceTermExtended: counting,
  ResponseTermExtended: counting,
  AnswerDrafted: ['held', 'commitment'],
  ResponseReturned: ['authority'],
  AnswerRevised: ['held', 'commitment', 'amendment'],
  RejoinderGiven: ['rejoinder'],
  InfluenceTraced: ['influence', 'finding', 'commitment'],
  InfluenceJudged: ['influence'],
  InfluencePublished: ['influence', 'finding'],
  CommitmentFulfilled: promised,
  CommitmentPostponed: promised,
  DecisionTaken: ['authority', 'amendment'],
  RaadActed: ['motion', 'amendment'],
  SharedWithRaad: ['packet'],
  ParticipantLeft: ['authority'],
  AuthoritySucceeded: ['authority', 'redivision'],
  DisputeRaised: disputed,
  DisputeSettled: disputed,
};

export function FormWords({ type }: { readonly type: PostedFact }) {
  const words = WORDS[type];
  return words === undefined ? null : <Explained words={words} />;
}
