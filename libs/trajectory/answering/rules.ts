import type { answering } from './facts.js';
import type { Facts } from '../facts/index.js';
import { problem, saysSomething } from '#facts';
import { isReasoned } from './reasoned.js';
import { answerKey } from './state.js';
import { answerOf, currentText } from './status.js';
import type { Trajectory } from '../state.js';
import {
  addressedBy,
  adviceOf,
  after,
  dueAfter,
  dueLater,
  explanation,
  freshList,
  known,
  ofAdvice,
  ofAuthority,
  ofCouncil,
  reason,
  type Rules,
} from '../rules/rule.js';

type AnswerData = Facts['AnswerDrafted'] | Facts['AnswerRevised'];
type Explained = Pick<AnswerData, 'reason' | 'adoptedPart' | 'plainReason'>;

/** No refusal without a reason (Awb art. 3:50): only "adopted" may stand by itself. */
function answerProblems(s: Trajectory, data: AnswerData) {
  const point = adviceOf(s, data.recommendation)?.recommendations.find(({ id }) => id === data.recommendation);
  return [
    known(s, 'recommendation', data.recommendation, 'recommendation'),
    ofAuthority(s, data.authority),
    addressedBy(s, data.recommendation, data.authority),
    point !== undefined &&
      data.verdict === 'answered' &&
      !point.question &&
      problem('invalid', 'alleen een vraag kan het oordeel "answered" krijgen', 'verdict'),
    data.verdict !== 'adopted' &&
      reason(data.reason, 'reason', `geef een reden: zonder reden kan een punt alleen worden overgenomen`),
    data.verdict === 'partly' && reason(data.adoptedPart, 'adoptedPart', 'zeg welk deel wordt overgenomen'),
  ];
}

/** Whether nothing that it explains says nothing. */
const explains = ({ reason, adoptedPart, plainReason }: Explained): boolean =>
  [reason, adoptedPart, plainReason].every((text) => text === undefined || saysSomething(text));

export const answeringRules: Rules<keyof typeof answering> = {
  AnswerDrafted: (s, data, when) => {
    const previous = answerOf(s, data.authority, data.recommendation);
    const point = adviceOf(s, data.recommendation)?.recommendations.find(({ id }) => id === data.recommendation);
    // A redrafted answer may keep the ids of its own commitments.
    const own = (id: string) => s.promisedIn[id] === answerKey(data.authority, data.recommendation);
    const promised = data.commitments ?? [];
    return [
      ...answerProblems(s, data),
      ...freshList(s, promised, 'commitments', own),
      after(previous && currentText(previous).at, when, 'het vorige concept-antwoord'),
      after(point?.at, when, 'de aanbeveling'),
      ...promised.map(({ dueOn }, i) => dueAfter(dueOn, when.occurredOn, `commitments[${i}].dueOn`)),
    ];
  },

  ResponseTermExtended: (s, data, when) => {
    const response = s.advices[data.advice]?.responses[data.authority];
    return [
      known(s, 'advice', data.advice, 'advice'),
      ofAuthority(s, data.authority),
      after(response?.extensions.at(-1)?.at ?? s.advices[data.advice]?.at, when, 'het advies'),
      dueAfter(data.until, when.occurredOn, 'until'),
      dueLater(data.until, response?.dueOn, 'until'),
      reason(data.reason),
    ];
  },

  ResponseAdopted: (s, data, when) => {
    const advice = s.advices[data.advice];
    const answers = (advice?.recommendations ?? []).map(({ id }) => answerOf(s, data.authority, id));
    return [
      known(s, 'advice', data.advice, 'advice'),
      ofAuthority(s, data.authority),
      after(advice?.at, when, 'het advies'),
      ...answers.map((answer) =>
        after(answer && currentText(answer).at, when, `het antwoord op ${answer?.recommendation ?? ''}`),
      ),
      // What was drafted when less was asked of a reason is asked again before it is published.
      ...answers.map(
        (answer) =>
          answer !== undefined &&
          !(isReasoned(currentText(answer)) && explains(currentText(answer))) &&
          problem('reason-required', `het antwoord op ${answer.recommendation} heeft geen reden`, 'advice'),
      ),
    ];
  },

  RejoinderGiven: (s, data, when) => {
    const advice = s.advices[data.advice];
    const adoptions = Object.entries(advice?.responses ?? {});
    return [
      known(s, 'advice', data.advice, 'advice'),
      ofCouncil(s, data.council),
      ofAdvice(s, data.advice, data.council),
      ...data.answers.flatMap(({ recommendation, authority }, i) => {
        const adopted = adoptions.flatMap(([id, r]) => ((authority ?? id) === id && r.adopted ? [r.adopted] : []));
        const first = adopted.sort((a, b) => (a.day < b.day ? -1 : 1))[0];
        return [
          known(s, 'recommendation', recommendation, `answers[${i}].recommendation`),
          advice !== undefined &&
            s.ids[recommendation] === 'recommendation' &&
            s.recommendations[recommendation] !== data.advice &&
            problem('unknown-id', `${recommendation} staat niet in dit advies`, `answers[${i}].recommendation`),
          ofAuthority(s, authority, `answers[${i}].authority`),
          after(first, when, 'de reactie'),
        ];
      }),
    ];
  },

  AnswerRevised: (s, data, when) => {
    const answer = answerOf(s, data.authority, data.recommendation);
    return [
      ...answerProblems(s, data),
      after(answer?.published, when, 'de reactie'),
      after(answer && currentText(answer).at, when, 'het antwoord dat wordt herzien'),
      explanation(data.because, 'because', 'zeg waarom het antwoord verandert'),
    ];
  },
};
