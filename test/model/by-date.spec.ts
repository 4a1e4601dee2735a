import { expect, it } from '@jest/globals';
import { trajectoryOf, type Trajectory } from '#trajectory';
import fc from 'fast-check';
import { foldByDate } from '../../libs/trajectory/fold-by-date.js';
import { correctedHistory, correctingWalk } from './corrected.js';
import { historyOf, type History } from './history.js';
import { walk, type Roll } from './walk.js';

type Lists = Readonly<Record<string, readonly unknown[]>>;
const counted = (lists: Lists) =>
  Object.entries(lists)
    .filter(([, list]) => list.length > 0)
    .map(([key, list]) => `${key}: ${list.length}`)
    .sort();

/** What was said, how often: in whichever order it is told, it is there. Who owes what may turn out otherwise. */
function said(s: Trajectory) {
  const answers = Object.entries(s.answers);
  return {
    ...{ traces: counted(s.traces), judgements: counted(s.judgements), progress: counted(s.progress) },
    found: counted(Object.fromEntries(Object.values(s.findings).map(({ id, traces }) => [id, traces]))),
    versions: counted(Object.fromEntries(answers.map(([key, { versions }]) => [key, versions]))),
    published: answers.flatMap(([key, { published }]) => (published ? [key] : [])).sort(),
    rejoinders: counted(Object.fromEntries(answers.map(([key, { rejoinders }]) => [key, rejoinders]))),
    adoptions: Object.values(s.advices)
      .flatMap(({ id, responses }) =>
        counted(Object.fromEntries(Object.entries(responses).map(([by, r]) => [`${id} ${by}`, r.adoptions]))),
      )
      .sort(),
    ...{ drafts: s.drafts.length, decisions: s.decisions.length, raadActs: s.raadActs.length, end: s.end?.how },
  };
}

/** Told on each day that something happened on, and on the last. */
function tellsAll({ events, state, today }: History) {
  for (const day of new Set(events.map((event) => event.day))) foldByDate(events, day);
  const told = foldByDate(events, today)?.state;
  const known = trajectoryOf(state);
  expect(told && said(told)).toEqual(known && said(known));
}

/** Half of what is told happened earlier than what was told before it. */
const late = <R extends Roll>(rolls: readonly R[]): R[] =>
  rolls.map((roll, i): R => ({ ...roll, days: roll.days % 12, evenly: true, twist: i % 2 === 0 ? 'early' : 'none' }));

it('whatever was recorded can be told by date on every day, and nothing of what was said is lost in that', () => {
  fc.assert(
    fc.property(walk(40), (rolls) => tellsAll(historyOf(late(rolls)))),
    { numRuns: 120, endOnFailure: true },
  );
}, 120_000);

it('the same of what was corrected', () => {
  fc.assert(
    fc.property(correctingWalk(40), (rolls) => tellsAll(correctedHistory(late(rolls)))),
    { numRuns: 40, endOnFailure: true },
  );
}, 120_000);
