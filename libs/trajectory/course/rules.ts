import type { course } from './facts.js';
import { problem } from '#facts';
import { lastActOf } from './status.js';
import { after, composed, ofAuthority, ofCouncil, reason, type Rules } from '../rules/rule.js';
import { isOwed } from '../answering/status.js';
import { latest, type Moment } from '../moment.js';
import { isCouncil } from '../opening/status.js';
import type { Trajectory } from '../state.js';

export const courseRules: Rules<keyof typeof course> = {
  ParticipantLeft: (s, data, when) => [
    ofCouncil(s, data.council, when),
    ofAuthority(s, data.authority, when),
    after(data.council === undefined ? undefined : lastActOf(s, data.council), when, 'wat deze deelnemer nog deed'),
    after(
      data.authority === undefined ? undefined : lastWordOf(s, data.authority),
      when,
      'wat dit bestuursorgaan nog deed',
    ),
    reason(data.reason),
  ],
  AuthoritySucceeded: (s, { from, to, reason: why }, when) => {
    const there = s.opened.authorities.find(({ id }) => id === to.id);
    return [
      ofAuthority(s, from, when, 'from'),
      composed({ id: to.id, place: 'to.id' }),
      from === to.id && problem('invalid', 'dit is hetzelfde bestuursorgaan', 'to.id'),
      isCouncil(s, to.id) && problem('duplicate-id', `${to.id} is een adviesraad van dit traject`, 'to.id'),
      there !== undefined &&
        there.kind !== to.kind &&
        problem('invalid', `${to.id} is een bestuursorgaan van een andere soort`, 'to.kind'),
      after(lastWordOf(s, from), when, 'wat dit bestuursorgaan nog deed'),
      after(s.added[to.id], when, `de komst van ${to.id}`),
      after(lastBeside(s, from, to.id), when, `een reactie of uitstel van ${to.id} op hetzelfde advies`),
      reason(why),
    ];
  },
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

/** The last thing that was said or prepared in the name of an authority; it did not leave, or go on as another, before that. */
function lastWordOf(s: Trajectory, authority: string): Moment | undefined {
  const answers = Object.values(s.answers).filter((answer) => answer.authority === authority);
  const responses = Object.values(s.advices).flatMap(({ responses: { [authority]: given } }) => given ?? []);
  const moments = [
    ...answers.flatMap(({ versions }) => versions.map(({ at }) => at)),
    ...responses.flatMap(({ extensions, returned, ready }) => [
      ...[...extensions, ...returned].map(({ at }) => at),
      ...(ready ? [ready] : []),
    ]),
    ...[lastActOf(s, authority) ?? []].flat(),
  ];
  return latest(moments.map((at) => ({ at })))?.at;
}

/**
 * When one last adopted its response to what the other still owes, or got more time for it: what it takes over it did
 * not answer by that, nor may that wait as long.
 */
function lastBeside(s: Trajectory, from: string, to: string): Moment | undefined {
  const adoptions = Object.values(s.advices).flatMap(({ responses: { [from]: owed, [to]: own } }) =>
    owed && (isOwed(owed) || Object.keys(owed.leftOpen).length > 0)
      ? own
        ? [...own.adoptions, ...own.extensions]
        : []
      : [],
  );
  return latest(adoptions)?.at;
}
