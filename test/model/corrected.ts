import { addDays, type Day } from '#calendar';
import { givenOf, isFactType, trajectoryOf, type TrajectoryEvent } from '#trajectory';
import fc from 'fast-check';
import { recordedOf, type History } from './history.js';
import { propose, walk, type Roll } from './walk.js';

/** One throw of the dice more: what is said of something that was recorded. */
export interface CorrectingRoll extends Roll {
  readonly corrects: boolean;
  readonly how: number;
  readonly n: number;
}

export const correctingWalk = (length: number) =>
  fc
    .tuple(
      walk(length),
      fc.array(fc.record({ how: fc.nat(6), n: fc.nat(9973), corrects: fc.nat(3) }), {
        minLength: length,
        maxLength: length,
      }),
    )
    .map(([rolls, more]) =>
      rolls.map((roll, i): CorrectingRoll => {
        const { how = 0, n = 0, corrects = 1 } = more[i] ?? {};
        const twist = roll.twist === 'early' ? 'early' : 'none';
        return { ...roll, twist, days: roll.days % 12, how, n, corrects: corrects === 0 };
      }),
    );

/** What a correction says of a fact, well-formed or not; undefined: that it never was. */
export function otherwise(
  fact: TrajectoryEvent,
  facts: readonly TrajectoryEvent[],
  how: number,
  n: number,
): { readonly trueDate?: Day; readonly fields?: Readonly<Record<string, unknown>> } | undefined {
  if (how === 0) return undefined;
  const moved = { trueDate: addDays(fact.day, (n % 41) - 20) };
  if (how % 2 === 1) return moved;
  const others = facts.filter((other) => other.type === fact.type && other !== fact);
  const data: Readonly<Record<string, unknown>> = givenOf(others[n % Math.max(1, others.length)] ?? fact);
  const names = Object.keys(data).filter((name) => !OWN.has(name));
  const name = names[n % Math.max(1, names.length)];
  return name === undefined ? moved : { fields: { [name]: n % 5 === 0 ? null : data[name] } };
}

// Of each its own: with that of another it is refused as a rule.
const OWN: ReadonlySet<string> = new Set(['id', 'version', 'recommendations', 'commitments', 'findings']);

const because = 'Verkeerd overgenomen.';

/** A history in which now and then something is said to have been otherwise; what is refused is not there. */
export const correctedHistory = (rolls: readonly CorrectingRoll[]): History =>
  recordedOf(rolls, (roll, { events, state, today, n }) => {
    const of = roll.n % events.length;
    const fact = events[of];
    if (roll.corrects && fact && isFactType(fact.type)) {
      const what = fact.type === 'FactCorrected' ? undefined : otherwise(fact, events, roll.how, roll.n);
      return { type: what ? 'FactCorrected' : 'FactRetracted', data: { of, because, ...what }, date: today };
    }
    const s = trajectoryOf(state);
    return s && propose(state, s, today, n, roll);
  });
