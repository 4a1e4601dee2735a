import type { Passage, tracing } from './facts.js';
import { problem, saysSomething } from '#facts';
import { councilsOf } from '../advising/status.js';
import { answerOf } from '../answering/status.js';
import { byMoment } from '../moment.js';
import { tracesNamed } from './traces.js';
import type { Trajectory } from '../state.js';
import {
  adviceOf,
  after,
  dueAfter,
  dueLater,
  explanation,
  known,
  knownDraft,
  ofAuthority,
  ofCouncil,
  pointOf,
  reason,
  type Rules,
} from '../rules/rule.js';

export const tracingRules: Rules<keyof typeof tracing> = {
  InfluenceTraced: (s, data, when) => [
    known(s, 'recommendation', data.recommendation, 'recommendation'),
    known(s, 'finding', data.finding, 'finding'),
    known(s, 'commitment', data.commitment, 'commitment'),
    knownDraft(s, data.fromVersion, when, 'fromVersion'),
    knownDraft(s, data.toVersion, when, 'toVersion'),
    ofAuthority(s, data.authority, when),
    after(s.findings[data.finding ?? '']?.at, when, 'de opbrengst'),
    after(pointOf(s, data.recommendation ?? '')?.at, when, 'de aanbeveling'),
    ...passagesSaySomething(data.passages ?? []),
    data.effect === 'practice' &&
      !saysSomething(data.note) &&
      problem('invalid', 'zeg wat er in de praktijk verandert', 'note'),
    data.effect === 'none' && explanation(data.note, 'note', 'zeg waarom er niets veranderde'),
  ],

  ChangeExplained: (s, { toVersion, passages, cause, because }, when) => [
    knownDraft(s, toVersion, when, 'toVersion'),
    ...passagesSaySomething(passages),
    cause !== 'editorial' && explanation(because, 'because', 'zeg waarom de tekst veranderde'),
  ],

  InfluenceJudged: (s, { council, recommendation, authority, finding }, when) => {
    const traces =
      finding === undefined ? tracesNamed(s, authority ?? '', recommendation ?? '') : s.findings[finding]?.traces;
    return [
      known(s, 'recommendation', recommendation, 'recommendation'),
      known(s, 'finding', finding, 'finding'),
      ofCouncil(s, council, when),
      ofAuthority(s, authority, when),
      recommendation !== undefined &&
        adviceOf(s, recommendation) !== undefined &&
        !isOf(s, recommendation, council) &&
        problem('not-asked', `aanbeveling ${recommendation} is niet van ${council}`, 'council'),
      after([...(traces ?? [])].sort(byMoment)[0]?.at, when, 'wat is aangewezen'),
    ];
  },

  ProgressReported: (s, { authority, recommendation }, when) => [
    known(s, 'recommendation', recommendation, 'recommendation'),
    ofAuthority(s, authority, when),
    after(answerOf(s, authority, recommendation)?.published, when, 'het gepubliceerde antwoord'),
  ],

  SharedWithRaad: (s, { advices }, when) =>
    advices.flatMap((id, i) => [known(s, 'advice', id, `advices[${i}]`), after(s.advices[id]?.at, when, 'het advies')]),

  CommitmentFulfilled: (s, { commitment }, when) => [
    known(s, 'commitment', commitment, 'commitment'),
    after(promisedAt(s, commitment), when, 'de toezegging'),
  ],

  CommitmentPostponed: (s, data, when) => [
    known(s, 'commitment', data.commitment, 'commitment'),
    after(
      s.commitments[data.commitment]?.postponements.at(-1)?.at ?? promisedAt(s, data.commitment),
      when,
      'de toezegging',
    ),
    dueAfter(data.dueOn, when.occurredOn, 'dueOn'),
    dueLater(data.dueOn, s.commitments[data.commitment]?.dueOn, 'dueOn'),
    reason(data.reason),
  ],
};

const passagesSaySomething = (passages: readonly Passage[]) =>
  passages.map(
    ({ before, after: now }, i) =>
      `${before}${now}`.trim() === '' && problem('invalid', 'geef de tekst ervoor of erna', `passages[${i}]`),
  );

/** Whether a point is of this council: its own, or one that it gave with others. */
function isOf(s: Trajectory, recommendation: string, council: string): boolean {
  const advice = adviceOf(s, recommendation);
  return advice !== undefined && councilsOf(advice).includes(council);
}

function promisedAt(s: Trajectory, id: string) {
  const commitment = s.commitments[id];
  const [first] = commitment?.recommendations ?? [];
  return commitment && answerOf(s, commitment.authority, first ?? '')?.versions[0].at;
}
