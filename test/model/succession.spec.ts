import { addDays } from '#calendar';
import { decisionState, foldByDate, presentAuthorities, trajectoryOf, type Trajectory } from '#trajectory';
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { content } from '../scenario/index.js';
import { recordedOf, type Telling } from './history.js';
import { propose, walk, type Roll } from './walk.js';

// Authorities that go on as another are told by the machine in the order of recording, and by everything that is read in
// the order of the dates: whose each point is, and what was said of it, must not depend on that.

/** Now and then an authority goes on as another, also on an earlier day; else what the walks propose. */
function say(roll: Roll, { state, today, n }: Telling) {
  const s = trajectoryOf(state) as Trajectory;
  if (roll.what % 9 > 0) {
    const proposed = propose(state, s, today, n, roll);
    // A supplement that is told late to an authority that went on since: until when its response is owed follows the term
    // of the advice where it is recorded, and a longer one that was given meanwhile by date.
    return proposed?.type === 'AdviceSupplemented' && proposed.date < today ? undefined : proposed;
  }
  const there = presentAuthorities(s);
  const about = { from: there[roll.about % Math.max(there.length, 1)] ?? '' };
  const date = roll.twist === 'early' ? addDays(today, -(roll.about % 60)) : today;
  return { type: 'AuthoritySucceeded', data: content.AuthoritySucceeded({ s, about, on: today, n }), date };
}

/** Who left for good: that it was recorded late does not take back what was addressed to it, and it owes nothing. */
const isGone = (s: Trajectory, id: string) => s.left[id] !== undefined && !s.succeeded[id];

/** Whose each point is, what is owed, and under whose name each answer stands; of what is gone nothing is owed. */
const whose = (s: Trajectory) => ({
  decision: decisionState(s),
  there: presentAuthorities(s).toSorted(),
  advices: Object.values(s.advices)
    .filter(({ gone }) => !gone)
    .map(({ id, responses, recommendations }) => ({
      id,
      responses: Object.entries(responses)
        .filter(([by]) => !isGone(s, by))
        .map(([by, { dueOn, adopted, leftOpen, adoptedBy, taken }]) =>
          JSON.stringify([by, dueOn, adopted?.day, Object.keys(leftOpen).sort(), adoptedBy, taken]),
        )
        .sort(),
      points: recommendations
        .map((point) => JSON.stringify([point.id, point.to.filter((to) => !isGone(s, to)).sort()]))
        .sort(),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1)),
  answers: Object.values(s.answers)
    .map(({ authority, recommendation, published }) => `${authority} ${recommendation} ${published?.day}`)
    .sort(),
});

it('is told alike in the order of recording and by date', () => {
  let [succeeded, inherited] = [0, 0];
  fc.assert(
    fc.property(walk(60), (rolls) => {
      const { events, state } = recordedOf(rolls, say);
      const recorded = trajectoryOf(state) as Trajectory;
      const byDate = foldByDate(events, '2099-12-31')?.state as Trajectory;
      succeeded += Object.keys(recorded.succeeded).length;
      inherited += Object.values(recorded.answers).filter(({ versions }) => versions.some(({ by }) => by)).length;
      expect(whose(byDate)).toEqual(whose(recorded));
    }),
    { numRuns: 250 },
  );
  expect(succeeded).toBeGreaterThan(100);
  expect(inherited).toBeGreaterThan(0);
});
