import { saysSomething } from '../reason.js';
import { problem } from '../rejection.js';
import type { Trajectory } from '../state.js';
import { answerOf, requestState } from '../status.js';
import {
  after,
  dueAfter,
  dueLater,
  explanation,
  known,
  knownDraft,
  ofAuthority,
  pointOf,
  reason,
  type Rules,
} from '../rules/rule.js';

export const outcomeRules: Rules<
  | 'DecisionTaken'
  | 'InfluenceTraced'
  | 'SharedWithRaad'
  | 'InfluencePublished'
  | 'CommitmentFulfilled'
  | 'CommitmentPostponed'
> = {
  // Nobody can forbid a decision; deciding before the advice, or before answering it, has to be explained.
  DecisionTaken: (s, data, when) => {
    const open = Object.values(s.requests).filter((r) => r.at.day <= when.day && requestState(r, when.day) === 'open');
    const owed = Object.values(s.advices).filter((a) => {
      const adopted = a.responses[data.authority]?.adopted;
      return a.at.day <= when.day && !(adopted && adopted.day <= when.day);
    });
    const unasked = s.opened.kind === 'requested' && !Object.values(s.requests).some((r) => r.at.day <= when.day);
    const early = [
      ...open.map((r) => `aanvraag ${r.id} staat nog open`),
      ...owed.map((a) => `advies ${a.id} is nog niet beantwoord`),
      ...(unasked ? ['er is geen advies gevraagd'] : []),
    ];
    return [
      knownDraft(s, data.draftVersion, when, 'draftVersion'),
      ofAuthority(s, data.authority),
      data.outcome !== 'postponed' &&
        early.length > 0 &&
        explanation(data.because, 'because', `zeg waarom nu wordt besloten: ${early.join('; ')}`),
    ];
  },

  InfluenceTraced: (s, data, when) => [
    known(s, 'recommendation', data.recommendation, 'recommendation'),
    known(s, 'finding', data.finding, 'finding'),
    known(s, 'commitment', data.commitment, 'commitment'),
    knownDraft(s, data.fromVersion, when, 'fromVersion'),
    knownDraft(s, data.toVersion, when, 'toVersion'),
    ofAuthority(s, data.authority),
    after(s.findings[data.finding ?? '']?.at, when, 'de opbrengst'),
    after(pointOf(s, data.recommendation ?? '')?.at, when, 'de aanbeveling'),
    ...(data.passages ?? []).map(
      ({ before, after: now }, i) =>
        `${before}${now}`.trim() === '' && problem('invalid', 'geef de tekst ervoor of erna', `passages[${i}]`),
    ),
    data.effect === 'practice' &&
      !saysSomething(data.note) &&
      problem('invalid', 'zeg wat er in de praktijk verandert', 'note'),
    data.effect === 'none' && explanation(data.note, 'note', 'zeg waarom er niets veranderde'),
  ],

  SharedWithRaad: (s, { advices }, when) =>
    advices.flatMap((id, i) => [known(s, 'advice', id, `advices[${i}]`), after(s.advices[id]?.at, when, 'het advies')]),

  InfluencePublished: (s, _, when) => [after(s.latest, when, 'iets dat al is gebeurd')],

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

function promisedAt(s: Trajectory, id: string) {
  const commitment = s.commitments[id];
  const answer = commitment && answerOf(s, commitment.authority, commitment.recommendation);
  return answer?.versions[0].at;
}
