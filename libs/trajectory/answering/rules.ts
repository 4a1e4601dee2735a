import type { answering } from './facts.js';
import { isPromise, type Facts } from '../facts/index.js';
import type { When } from '../rules/moment.js';
import { problem, saysSomething } from '#facts';
import { isReasoned } from './reasoned.js';
import { answerKey } from './state.js';
import { answerOf, currentText, pointsIn, revisedBy, unpublished } from './status.js';
import type { Trajectory } from '../state.js';
import {
  addressedBy,
  addressedIn,
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
  pointOf,
  reason,
  type Rules,
} from '../rules/rule.js';

type AnswerData = Facts['AnswerDrafted'] | Facts['AnswerRevised'];
type Explained = Pick<AnswerData, 'reason' | 'adoptedPart' | 'plainReason' | 'reservation'>;
type Adopted = Facts['ResponseAdopted'];

const isPlace = (data: AnswerData) => (i: number) =>
  data.recommendations ? `recommendations[${i}]` : 'recommendation';

/** No refusal without a reason (Awb art. 3:50): only "adopted" may stand by itself. */
function answerProblems(s: Trajectory, data: AnswerData, when: When) {
  const points = pointsIn(data);
  const place = isPlace(data);
  return [
    ...points.map((id, i) => known(s, 'recommendation', id, place(i))),
    ...points.map((id, i) => points.indexOf(id) < i && problem('invalid', `${id} staat er twee keer`, place(i))),
    ofAuthority(s, data.authority, when),
    ...points.map((id) => addressedBy(s, id, data.authority)),
    ...points.map(
      (id) =>
        pointOf(s, id)?.question === false &&
        data.verdict === 'answered' &&
        problem('invalid', 'alleen een vraag kan het oordeel "answered" krijgen', 'verdict'),
    ),
    data.verdict !== 'adopted' &&
      reason(data.reason, 'reason', `geef een reden: zonder reden kan een punt alleen worden overgenomen`),
    data.verdict === 'partly' && reason(data.adoptedPart, 'adoptedPart', 'zeg welk deel wordt overgenomen'),
    data.until !== undefined &&
      data.verdict !== 'held' &&
      problem('invalid', 'alleen wat wordt aangehouden, heeft een dag waarop het wordt beslist', 'until'),
    dueAfter(data.until, when.occurredOn, 'until'),
    data.reservation !== undefined &&
      !isPromise(data.verdict) &&
      problem('invalid', 'alleen wat (deels) wordt overgenomen, kan een voorbehoud hebben', 'reservation'),
  ];
}

/** Whether nothing that it explains says nothing. */
const explains = ({ reason, adoptedPart, plainReason, reservation }: Explained): boolean =>
  [reason, adoptedPart, plainReason, reservation].every((text) => text === undefined || saysSomething(text));

/** Nothing is done about a response before it was owed: by this authority, for what it was advised by then. */
const afterOwed = (s: Trajectory, authority: string, advice: string, when: When) =>
  after(
    s.advices[advice]?.responses[authority]?.since,
    when,
    `de dag vanaf wanneer ${authority} een reactie moet geven`,
  );

/** What an adoption says that it leaves open: each a point of this advice that is still to be answered, with why. */
function leftOpenProblems(s: Trajectory, { authority, advice: id, leavesOpen = [] }: Adopted, when: When) {
  const advice = s.advices[id];
  const before = advice?.responses[authority]?.leftOpen ?? {};
  return leavesOpen.flatMap(({ recommendation, why, until }, i) => {
    const place = `leavesOpen[${i}]`;
    const isOfIt = s.ids[recommendation] === 'recommendation' && s.recommendations[recommendation] === id;
    const isTwice = leavesOpen.findIndex((one) => one.recommendation === recommendation) < i;
    const last = before[recommendation]?.until;
    return [
      known(s, 'recommendation', recommendation, `${place}.recommendation`),
      advice !== undefined &&
        s.ids[recommendation] === 'recommendation' &&
        !isOfIt &&
        problem('unknown-id', `${recommendation} staat niet in dit advies`, `${place}.recommendation`),
      isTwice && problem('invalid', `${recommendation} staat er twee keer`, `${place}.recommendation`),
      answerOf(s, authority, recommendation)?.published !== undefined &&
        problem('already-adopted', `${recommendation} is al beantwoord`, `${place}.recommendation`),
      isOfIt && addressedBy(s, recommendation, authority),
      reason(why, `${place}.why`, 'zeg waarom dit punt openblijft'),
      dueAfter(until, when.occurredOn, `${place}.until`),
      last !== until && until !== undefined && dueLater(until, last, `${place}.until`),
    ];
  });
}

export const answeringRules: Rules<keyof typeof answering> = {
  AnswerDrafted: (s, data, when) => {
    const points = pointsIn(data);
    const keys = new Set(points.map((id) => answerKey(data.authority, id)));
    // A redrafted answer may keep the ids of its own commitments.
    const own = (id: string) => s.promisedIn[id]?.some((key) => keys.has(key)) ?? false;
    const promised = data.commitments ?? [];
    return [
      ...answerProblems(s, data, when),
      ...freshList(s, promised, 'commitments', own),
      ...points.flatMap((id) => {
        const previous = answerOf(s, data.authority, id);
        const left = adviceOf(s, id)?.responses[data.authority]?.leftOpen[id];
        return [
          after(previous && currentText(previous).at, when, 'het vorige concept-antwoord'),
          after(pointOf(s, id)?.at, when, 'de aanbeveling'),
          after(left?.at, when, 'de reactie die dit punt openliet'),
        ];
      }),
      ...points.map((id) => afterOwed(s, data.authority, s.recommendations[id] ?? '', when)),
      ...promised.map(({ dueOn }, i) => dueAfter(dueOn, when.occurredOn, `commitments[${i}].dueOn`)),
    ];
  },

  ResponseTermExtended: (s, data, when) => {
    const response = s.advices[data.advice]?.responses[data.authority];
    return [
      known(s, 'advice', data.advice, 'advice'),
      ofAuthority(s, data.authority, when),
      addressedIn(s, data.advice, data.authority),
      after(response?.extensions.at(-1)?.at ?? s.advices[data.advice]?.at, when, 'het advies'),
      afterOwed(s, data.authority, data.advice, when),
      dueAfter(data.until, when.occurredOn, 'until'),
      dueLater(data.until, response?.dueOn, 'until'),
      reason(data.reason),
    ];
  },

  ResponseReady: (s, data, when) => {
    const response = s.advices[data.advice]?.responses[data.authority];
    return [
      known(s, 'advice', data.advice, 'advice'),
      ofAuthority(s, data.authority, when),
      addressedIn(s, data.advice, data.authority),
      after(s.advices[data.advice]?.at, when, 'het advies'),
      afterOwed(s, data.authority, data.advice, when),
      after(response?.adoptions.at(-1)?.at, when, 'de reactie'),
      after(response?.returned.at(-1)?.at, when, 'het terugsturen van de reactie'),
    ];
  },

  ResponseReturned: (s, data, when) => [
    known(s, 'advice', data.advice, 'advice'),
    ofAuthority(s, data.authority, when),
    addressedIn(s, data.advice, data.authority),
    after(s.advices[data.advice]?.responses[data.authority]?.ready, when, 'het klaarleggen van de reactie'),
    afterOwed(s, data.authority, data.advice, when),
    ...data.remarks.flatMap(({ recommendation }, i) => [
      known(s, 'recommendation', recommendation, `remarks[${i}].recommendation`),
      recommendation !== undefined &&
        s.ids[recommendation] === 'recommendation' &&
        s.recommendations[recommendation] !== data.advice &&
        problem('unknown-id', `${recommendation} staat niet in dit advies`, `remarks[${i}].recommendation`),
    ]),
  ],

  ResponseAdopted: (s, data, when) => {
    const advice = s.advices[data.advice];
    const response = advice?.responses[data.authority];
    const left = new Set((data.leavesOpen ?? []).map(({ recommendation }) => recommendation));
    const open = advice ? unpublished(s, data.authority, advice).filter((id) => !left.has(id)) : [];
    const answers = open.map((id) => answerOf(s, data.authority, id));
    return [
      known(s, 'advice', data.advice, 'advice'),
      ofAuthority(s, data.authority, when),
      addressedIn(s, data.advice, data.authority),
      after(advice?.at, when, 'het advies'),
      afterOwed(s, data.authority, data.advice, when),
      after(response?.adoptions.at(-1)?.at, when, 'de vorige reactie'),
      ...answers.map((answer) =>
        after(answer && currentText(answer).at, when, `het antwoord op ${answer?.recommendation ?? ''}`),
      ),
      ...leftOpenProblems(s, data, when),
      advice?.pointsUnknown === true &&
        explanation(
          data.toTheWhole,
          'toTheWhole',
          'de punten van dit advies zijn niet bekend: zeg wat de reactie op het geheel is',
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
      ofCouncil(s, data.council, when),
      ofAdvice(s, data.advice, data.council),
      ...data.answers.flatMap(({ recommendation, authority }, i) => {
        const adopted = adoptions.flatMap(([id, r]) => ((authority ?? id) === id && r.adopted ? [r.adopted] : []));
        // A later adoption than the first can be the one that published it.
        const published = adoptions
          .filter(([id]) => (authority ?? id) === id)
          .flatMap(([id]) => answerOf(s, id, recommendation)?.published ?? []);
        const first = (published.length > 0 ? published : adopted).sort((a, b) => (a.day < b.day ? -1 : 1))[0];
        return [
          known(s, 'recommendation', recommendation, `answers[${i}].recommendation`),
          advice !== undefined &&
            s.ids[recommendation] === 'recommendation' &&
            s.recommendations[recommendation] !== data.advice &&
            problem('unknown-id', `${recommendation} staat niet in dit advies`, `answers[${i}].recommendation`),
          ofAuthority(s, authority, when, `answers[${i}].authority`),
          after(first, when, 'de reactie'),
        ];
      }),
    ];
  },

  AnswerRevised: (s, data, when) => [
    ...answerProblems(s, data, when),
    ...pointsIn(data).flatMap((id) =>
      revisedBy(s, data.authority, id).flatMap((answer) => {
        const held = answer.versions.findLast(({ until }) => until !== undefined)?.until;
        return [
          after(answer.published, when, 'de reactie'),
          after(currentText(answer).at, when, 'het antwoord dat wordt herzien'),
          data.until !== undefined && dueLater(data.until, held, 'until'),
        ];
      }),
    ),
    explanation(data.because, 'because', 'zeg waarom het antwoord verandert'),
  ],
};
