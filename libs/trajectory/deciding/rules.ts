import type { deciding } from './facts.js';
import { after, explanation, known, knownDraft, ofAuthority, pointOf, type Rules } from '../rules/rule.js';
import { isOwed } from '../answering/status.js';
import { inForce, pointsFor, requestState } from '../advising/status.js';

export const decidingRules: Rules<keyof typeof deciding> = {
  // Nobody can forbid a decision; deciding before the advice, or before answering it, has to be explained.
  DecisionTaken: (s, data, when) => {
    const open = Object.values(s.requests).filter((r) => r.at.day <= when.day && requestState(r, when.day) === 'open');
    const owed = Object.values(s.advices).filter((a) => {
      if (!inForce(a, when.day) || (a.recommendations.length > 0 && pointsFor(a, data.authority).length === 0))
        return false;
      const response = a.responses[data.authority];
      // What was there before an authority came, or was answered by another that goes on as it, it does not owe.
      if (s.definition >= 2 && !response && Object.hasOwn(s.added, data.authority)) return false;
      const adopted = response && !isOwed(response) ? (response.taken?.adopted ?? response.adopted) : undefined;
      return a.at.day <= when.day && !(adopted && adopted.day <= when.day);
    });
    const unasked = s.opened.kind === 'requested' && !Object.values(s.requests).some((r) => r.at.day <= when.day);
    // What the municipality laid down as always asked, and was not, whatever else was.
    const left = (s.opened.settings?.alwaysAsked ?? []).filter(
      ({ subject, council }) =>
        s.opened.kind === 'requested' &&
        subject === s.opened.subject &&
        ![...Object.values(s.requests), ...Object.values(s.advices)].some(
          (one) => one.at.day <= when.day && one.council === council,
        ),
    );
    const early = [
      ...open.map((r) => `aanvraag ${r.id} staat nog open`),
      ...owed.map((a) => `advies ${a.id} is nog niet beantwoord`),
      ...(unasked ? ['er is geen advies gevraagd'] : []),
      ...left.map(({ name, article }) => `${name} is niet gevraagd${article === undefined ? '' : ` (${article})`}`),
    ];
    return [
      knownDraft(s, data.draftVersion, when, 'draftVersion'),
      ofAuthority(s, data.authority, when),
      data.outcome !== 'postponed' &&
        early.length > 0 &&
        explanation(data.because, 'because', `zeg waarom nu wordt besloten: ${early.join('; ')}`),
    ];
  },

  RaadActed: (s, { recommendations = [] }, when) =>
    recommendations.flatMap((id, i) => [
      known(s, 'recommendation', id, `recommendations[${i}]`),
      after(pointOf(s, id)?.at, when, 'de aanbeveling'),
    ]),
};
