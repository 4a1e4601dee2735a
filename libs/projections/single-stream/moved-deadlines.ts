import type { Actor } from '#access';
import type { Day, PartialDate } from '#calendar';
import { day, described, fields, list, oneOf, string, whole } from '#schema';
import { decide, foldByDate, replay, trajectoryOf } from '#trajectory';
import { DEADLINE_KINDS, DEADLINE_STATES } from '#vocabulary';
import { deadlinesView } from '../views/deadlines.js';
import type { VisibleTrajectory } from './read.js';
import { mayAlter, type TimelineEntry } from './timeline.js';

const moved = fields({
  kind: oneOf(DEADLINE_KINDS),
  of: { ...string, description: 'Id of the request, advice, commitment or trajectory.' },
  whoName: string,
  'councilName?': string,
  'point?': { ...whole, description: 'Its place in its advice.' },
  'number?': { ...string, description: 'What it is called where that is not its place.' },
  from: { ...day, description: 'Due on this day as it stands.' },
  to: { ...day, description: 'Due on this day once it is corrected.' },
  was: oneOf(DEADLINE_STATES),
  becomes: oneOf(DEADLINE_STATES),
});

/**
 * What is due on another day, or comes to be in time or late, once a fact is corrected to another date: to be seen
 * before that is done. Nothing of a correction that is not allowed: recording it says why.
 */
export const movedDeadlinesView = described(
  fields({ items: list(moved) }),
  (dossier: VisibleTrajectory, actor: Actor, today: Day, found: TimelineEntry, trueDate: PartialDate) => {
    const of = dossier.all.findIndex((_, seq) => dossier.placeOf(seq) === found.revision);
    const state = replay(dossier.all);
    const { mayCorrect = false } = found.retracted
      ? {}
      : mayAlter(actor, trajectoryOf(state), dossier.id, of, found.type);
    const data = { of, because: 'Het gebeurde op een andere dag.', trueDate };
    const when = { occurredOn: today, day: today, today };
    const decision = mayCorrect ? decide(state, { type: 'FactCorrected', data, ...when }) : undefined;
    const after = decision?.ok ? foldByDate([...dossier.all, ...decision.events], today) : undefined;
    if (!after) return { items: [] };
    const nameOf = (one: { kind: string; of: string; who: string }) => JSON.stringify([one.kind, one.of, one.who]);
    const then = new Map(deadlinesView({ ...dossier, state: after.state }).map((one) => [nameOf(one), one]));
    // Of those alone that this reader sees as it stands.
    const items = deadlinesView(dossier).flatMap((before) => {
      const later = then.get(nameOf(before));
      if (!later || (later.dueOn === before.dueOn && later.state === before.state)) return [];
      const { kind, of: what, whoName, councilName, point, number } = before;
      const days = { from: before.dueOn, to: later.dueOn, was: before.state, becomes: later.state };
      return [{ ...{ kind, of: what, whoName, councilName, point, number }, ...days }];
    });
    return { items };
  },
);
