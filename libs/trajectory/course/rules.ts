import type { course } from './facts.js';
import { problem } from '#facts';
import { lastActOf } from './status.js';
import { after, ofAuthority, ofCouncil, reason, type Rules } from '../rules/rule.js';

export const courseRules: Rules<keyof typeof course> = {
  ParticipantLeft: (s, data, when) => [
    ofCouncil(s, data.council, when),
    ofAuthority(s, data.authority, when),
    after(lastActOf(s, (data.council ?? data.authority) as string), when, 'wat deze deelnemer nog deed'),
    reason(data.reason),
  ],
  DisputeRaised: (s, data, when) => [
    ofCouncil(s, data.council, when),
    after(s.disputes.at(-1)?.settled, when, 'het vorige geschil'),
  ],
  DisputeSettled: (s, _, when) => [after(s.disputes.at(-1)?.raised, when, 'het geschil')],
  EvaluationGiven: (s, { by }, when) => [
    ![...s.opened.councils, ...s.opened.authorities].some(({ id }) => id === by) &&
      problem('unknown-id', `${by} doet niet mee aan dit traject`, 'by'),
    after(s.added[by], when, `de dag waarop ${by} erbij kwam`),
  ],
  InfluencePublished: (s, _, when) => [after(s.latest, when, 'iets dat al is gebeurd')],
  TrajectoryWithdrawn: (s, data, when) => [after(s.latest, when, 'iets dat al is gebeurd'), reason(data.reason)],
  TrajectoryClosed: (s, data, when) => [after(s.latest, when, 'iets dat al is gebeurd'), reason(data.reason)],
  TrajectoryMigrated: (_, data) => [reason(data.reason)],
};
