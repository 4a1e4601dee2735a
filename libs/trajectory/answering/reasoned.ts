import { saidSomething, saysSomething } from '#facts';
import type { AnswerVerdict } from '../facts/index.js';

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
