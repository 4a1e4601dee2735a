import type { advising } from './facts.js';
import { problem } from '#facts';
import type { Facts } from '../facts/index.js';
import type { When } from '../rules/moment.js';
import type { Trajectory } from '../state.js';
import { lastUseOf } from '../answering/status.js';
import { passageProblems } from './passages.js';
import { councilsOf } from './status.js';
import {
  after,
  dueAfter,
  dueLater,
  explanation,
  fresh,
  freshList,
  known,
  knownDraft,
  ofAdvice,
  ofAuthority,
  ofCouncil,
  reason,
  type Rules,
} from '../rules/rule.js';

type Advised = Facts['AdviceSubmitted'];

/** The requests that it names, each with where. */
const placed = ({ request, requests = [] }: Advised) => [
  ...(request === undefined ? [] : [{ id: request, place: 'request' }]),
  ...requests.map((id, i) => ({ id, place: `requests[${i}]` })),
];

const addressed = (s: Trajectory, points: Advised['recommendations'], when: When) =>
  points.flatMap((point, i) =>
    (point.for ?? []).map((id, n) => ofAuthority(s, id, when, `recommendations[${i}].for[${n}]`)),
  );

const ofThese = (asked: string | undefined, councils: readonly string[]) =>
  asked !== undefined &&
  !councils.includes(asked) &&
  problem('not-asked', `deze vraag is gesteld aan ${asked}, niet aan ${councils.join(', ')}`, 'council');

export const advisingRules: Rules<keyof typeof advising> = {
  AdviceRequested: (s, data, when) => [
    knownDraft(s, data.draftVersion, when, 'draftVersion'),
    ...fresh(s, [{ id: data.id, place: 'id' }]),
    ofCouncil(s, data.council, when),
    dueAfter(data.term?.until, when.occurredOn, 'term.until'),
    // Participatiewet art. 47, Wmo 2015 art. 2.1.3 lid 3, Jeugdwet art. 2.10: asked early enough to matter.
    !s.involvements.some(({ at }) => at.day <= when.day) &&
      explanation(
        data.withoutInvolvementBecause,
        'withoutInvolvementBecause',
        'er was nog geen vroege betrokkenheid: zeg waarom het advies nu toch wordt gevraagd',
      ),
    s.definition >= 2 &&
      !s.drafts.some(({ at }) => at.day <= when.day) &&
      explanation(
        data.withoutTextBecause,
        'withoutTextBecause',
        'er is nog geen concept: zeg waarom advies wordt gevraagd zonder tekst',
      ),
  ],

  AdviceTermExtended: (s, data, when) => [
    known(s, 'request', data.request, 'request'),
    after(s.requests[data.request]?.extensions.at(-1)?.at ?? s.requests[data.request]?.at, when, 'de adviesaanvraag'),
    dueAfter(data.until, when.occurredOn, 'until'),
    dueLater(data.until, s.requests[data.request]?.dueOn, 'until'),
    reason(data.reason),
  ],

  AdviceSubmitted: (s, data, when) => {
    const ids = data.recommendations.map(({ id }, i) => ({ id, place: `recommendations[${i}].id` }));
    const councils = councilsOf(data);
    const replaced = s.advices[data.replaces ?? ''];
    return [
      ...fresh(s, [{ id: data.id, place: 'id' }, ...ids]),
      ofCouncil(s, data.council, when),
      ...(data.with ?? []).flatMap((id, i) => [
        ofCouncil(s, id, when, `with[${i}]`),
        id === data.council && problem('invalid', 'noem alleen de andere adviesraden', `with[${i}]`),
      ]),
      ...placed(data).flatMap(({ id, place }) => [
        known(s, 'request', id, place),
        ofThese(s.requests[id]?.council, councils),
        after(s.requests[id]?.at, when, 'de adviesaanvraag'),
      ]),
      ...addressed(s, data.recommendations, when),
      ...passageProblems(s, data.recommendations, when),
      data.pointsUnknown === true &&
        data.recommendations.length > 0 &&
        problem('invalid', 'hier staan aanbevelingen: dan zijn ze bekend', 'pointsUnknown'),
      known(s, 'advice', data.replaces, 'replaces'),
      replaced && ofAdvice(s, replaced.id, data.council),
      after(replaced?.at, when, 'het advies dat wordt vervangen'),
      after(replaced && lastUseOf(s, replaced), when, 'wat er nog met het advies is gedaan dat wordt vervangen'),
    ];
  },

  AdviceSupplemented: (s, data, when) => [
    known(s, 'advice', data.advice, 'advice'),
    ...freshList(s, data.recommendations, 'recommendations'),
    ...addressed(s, data.recommendations, when),
    ...passageProblems(s, data.recommendations, when),
    after(s.advices[data.advice]?.at, when, 'het advies'),
  ],

  AdviceDeclined: (s, data, when) => [
    known(s, 'request', data.request, 'request'),
    after(s.requests[data.request]?.at, when, 'de adviesaanvraag'),
    reason(data.reason),
  ],

  AdviceConfirmed: (s, data, when) => [
    known(s, 'advice', data.advice, 'advice'),
    ofCouncil(s, data.council, when),
    ofAdvice(s, data.advice, data.council),
    after(s.advices[data.advice]?.at, when, 'het advies'),
  ],

  AdviceWithdrawn: (s, data, when) => {
    const advice = s.advices[data.advice];
    return [
      known(s, 'advice', data.advice, 'advice'),
      ofCouncil(s, data.council, when),
      ofAdvice(s, data.advice, data.council),
      after(advice?.at, when, 'het advies'),
      after(advice && lastUseOf(s, advice), when, 'wat er nog met het advies is gedaan'),
      reason(data.reason),
    ];
  },
};
