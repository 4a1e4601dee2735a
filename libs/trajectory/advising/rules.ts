import type { advising } from './facts.js';
import { problem } from '#facts';
import {
  after,
  dueAfter,
  dueLater,
  explanation,
  fresh,
  freshList,
  known,
  knownDraft,
  ofCouncil,
  reason,
  type Rules,
} from '../rules/rule.js';

export const advisingRules: Rules<keyof typeof advising> = {
  AdviceRequested: (s, data, when) => [
    knownDraft(s, data.draftVersion, when, 'draftVersion'),
    ...fresh(s, [{ id: data.id, place: 'id' }]),
    ofCouncil(s, data.council),
    dueAfter(data.term?.until, when.occurredOn, 'term.until'),
    // Participatiewet art. 47, Wmo 2015 art. 2.1.3 lid 3, Jeugdwet art. 2.10: asked early enough to matter.
    !s.involvements.some(({ at }) => at.day <= when.day) &&
      explanation(
        data.withoutInvolvementBecause,
        'withoutInvolvementBecause',
        'er was nog geen vroege betrokkenheid: zeg waarom het advies nu toch wordt gevraagd',
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
    const request = s.requests[data.request ?? ''];
    const ids = data.recommendations.map(({ id }, i) => ({ id, place: `recommendations[${i}].id` }));
    return [
      known(s, 'request', data.request, 'request'),
      ...fresh(s, [{ id: data.id, place: 'id' }, ...ids]),
      ofCouncil(s, data.council),
      request !== undefined &&
        request.council !== data.council &&
        problem('not-asked', `deze vraag is gesteld aan ${request.council}, niet aan ${data.council}`, 'council'),
      after(request?.at, when, 'de adviesaanvraag'),
    ];
  },

  AdviceSupplemented: (s, data, when) => [
    known(s, 'advice', data.advice, 'advice'),
    ...freshList(s, data.recommendations, 'recommendations'),
    after(s.advices[data.advice]?.at, when, 'het advies'),
  ],

  AdviceDeclined: (s, data, when) => [
    known(s, 'request', data.request, 'request'),
    after(s.requests[data.request]?.at, when, 'de adviesaanvraag'),
    reason(data.reason),
  ],
};
