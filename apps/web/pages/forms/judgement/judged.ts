import type { Subject } from '../../../action/subjects.ts';
import type { AnswerThread, InfluenceAnswer } from '../../../api/answers.ts';
import { newsIn } from '../../../trajectory/answer.tsx';

/** Something that was traced, with the council that can say whether it recognises it. */
export interface Judged {
  readonly key: string;
  readonly council: string;
  readonly about: { readonly recommendation?: string; readonly authority?: string; readonly finding?: string };
  /** Of a recommendation: the advice that it is in. */
  readonly advice?: string;
  readonly question: boolean;
  readonly traces: AnswerThread['traces'];
  /** How often something was told of it. */
  readonly news: number;
  readonly judgements: NonNullable<AnswerThread['judgements']>;
}

/** What can be judged now, in the order of the advices; findings last. */
export function toJudge(
  subjects: readonly Subject[],
  { recommendations, findings }: InfluenceAnswer,
): readonly Judged[] {
  return subjects.flatMap(({ key, about, possible }): Judged[] => {
    const { council = '', recommendation, authority, finding } = about;
    if (!possible) return [];
    if (finding !== undefined) {
      const found = findings.find(({ id }) => id === finding);
      if (!found) return [];
      const { traces, judgements = [] } = found;
      return [{ key, council, about: { finding }, question: false, traces, news: 0, judgements }];
    }
    const thread = recommendations.find(({ id }) => id === recommendation);
    const answer = thread?.answers.find((given) => given.authority === authority);
    if (!thread || !answer || recommendation === undefined || authority === undefined) return [];
    return [
      {
        key,
        council,
        about: { recommendation, authority },
        advice: thread.advice.id,
        question: thread.question,
        traces: answer.traces,
        news: newsIn(answer),
        judgements: answer.judgements ?? [],
      },
    ];
  });
}
