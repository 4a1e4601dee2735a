import { expect, it } from '@jest/globals';
import type { Sight } from '#access';
import type { Day } from '#calendar';
import { decideFile, parse, write } from '#dossier-file';
import { report } from '#report';
import {
  decide,
  givenOf,
  isCorrection,
  isFactType,
  revisionsAlong,
  start,
  trajectoryOf,
  visible,
  type State,
  type TrajectoryEvent,
} from '#trajectory';
import fc from 'fast-check';
import { replay } from '../../libs/trajectory/kind.js';
import { correctedHistory, correctingWalk, otherwise } from './corrected.js';

/** What these facts come to when each is recorded, in this order; or the code of the one that is refused. */
function recorded(facts: readonly TrajectoryEvent[], today: Day) {
  const events: TrajectoryEvent[] = [];
  let state: State = start();
  for (const event of facts) {
    const { type, occurredOn, day } = event;
    const decision = decide(state, { type, data: givenOf(event), occurredOn, day, today });
    if (!decision.ok) return { ok: false as const, code: decision.rejection.code };
    events.push(...decision.events);
    state = decision.state;
  }
  return { ok: true as const, events, state };
}

const reportOf = (events: readonly TrajectoryEvent[], day: Day) => {
  const { corrections: _, ...rest } = report('dossier', events, day) ?? {};
  return rest;
};
const correctionsIn = (events: readonly TrajectoryEvent[], day: Day) =>
  (report('dossier', events, day)?.corrections ?? []).map(({ of, how, on }) => `${of} ${how} ${on}`).sort();
const because = 'Verkeerd overgenomen.';

/** Why what is public stays as it was: an answer, and which points a response left open. */
const PUBLIC: ReadonlySet<string> = new Set([
  'dit antwoord is gepubliceerd: herzie het, met waarom',
  'wat openbleef en wat openbaar werd, staat vast',
]);

it('a fact that is corrected is as one that was recorded rightly, or not at all', () => {
  const came = { done: 0, refused: 0 };
  fc.assert(
    fc.property(correctingWalk(30), fc.nat(), fc.nat(6), fc.nat(), (rolls, at, how, n) => {
      const history = correctedHistory(rolls.map((roll) => ({ ...roll, corrects: false })));
      const { today } = history;
      const facts = history.events.filter(({ type }) => isFactType(type));
      const isPlain = !facts.some(isCorrection);
      const whole = recorded(facts, today);
      const i = 1 + (at % Math.max(1, facts.length - 1));
      const fact = facts[i];
      fc.pre(isPlain && whole.ok && fact !== undefined);
      if (!whole.ok || !fact) return;
      const of = whole.events.findIndex(
        (event) =>
          event.type === fact.type &&
          givenOf(event) !== undefined &&
          JSON.stringify([event.occurredOn, givenOf(event)]) === JSON.stringify([fact.occurredOn, givenOf(fact)]),
      );
      const what = otherwise(fact, facts, how, n);
      const data = { of, because, ...what };
      const corrected = decide(whole.state, {
        type: what ? 'FactCorrected' : 'FactRetracted',
        data,
        occurredOn: today,
        today,
      });
      const { trueDate, fields } = what ?? {};
      const rightly = {
        ...fact,
        data: Object.fromEntries(Object.entries({ ...fact.data, ...fields }).filter(([, value]) => value !== null)),
        ...(trueDate !== undefined && { occurredOn: trueDate, day: trueDate }),
      } as TrajectoryEvent;
      const right = recorded(what ? facts.with(i, rightly) : facts.toSpliced(i, 1), today);
      if (!corrected.ok && right.ok) {
        // Recorded so from the beginning it would stand; but what is public is revised, and not corrected.
        const { code, message } = corrected.rejection;
        expect({ code, isPublic: PUBLIC.has(message), message }).toEqual({
          code: 'not-allowed-now',
          isPublic: true,
          message,
        });
        return;
      }
      if (!corrected.ok || !right.ok) {
        expect({ ok: corrected.ok, code: !corrected.ok && corrected.rejection.code }).toEqual(right);
        came.refused++;
        return;
      }
      came.done++;
      const log = [...whole.events, ...corrected.events];
      for (const day of [...facts.map((one) => one.day), today])
        expect(reportOf(log, day)).toEqual(reportOf(right.events, day));
    }),
    { numRuns: 80 },
  );
  expect(came.done).toBeGreaterThan(8);
  expect(came.refused).toBeGreaterThan(1);
}, 120_000);

it('a history with corrections is the same told at once, and told event by event', () => {
  fc.assert(
    fc.property(correctingWalk(30), (rolls) => {
      const { events, state } = correctedHistory(rolls);
      fc.pre(events.some(isCorrection));
      expect(trajectoryOf(replay(events))).toEqual(trajectoryOf(state));
      expect(replay(events).value).toEqual(state.value);
    }),
    { numRuns: 30 },
  );
}, 120_000);

it('what is taken back twice is refused, and a correction that is taken back leaves the old meaning', () => {
  let back = 0;
  fc.assert(
    fc.property(correctingWalk(30), fc.nat(), (rolls, at) => {
      const { events, state, today } = correctedHistory(rolls);
      const of = events.findLastIndex(isCorrection);
      fc.pre(of > 0);
      const retract = (from: State, what: number) =>
        decide(from, { type: 'FactRetracted', data: { of: what, because }, occurredOn: today, today });
      const taken = (events[of] as TrajectoryEvent<'FactRetracted'>).data.of;
      if (events[of]?.type === 'FactRetracted') {
        expect(retract(state, taken)).toMatchObject({ ok: false, rejection: { code: 'not-allowed-now' } });
      }
      const undone = retract(state, of);
      if (!undone.ok || at % 2 === 0) return;
      back++;
      const without = events.toSpliced(of, 1);
      // What the corrections after it speak of has another place there.
      fc.pre(!without.slice(of).some(isCorrection));
      expect(reportOf([...events, ...undone.events], today)).toEqual(reportOf(without, today));
      expect(retract(undone.state, of)).toMatchObject({ ok: false, rejection: { code: 'not-allowed-now' } });
    }),
    { numRuns: 30 },
  );
  expect(back).toBeGreaterThan(1);
}, 120_000);

it('its file reads back into the same, or not at all where something was told late after a correction', () => {
  let same = 0;
  fc.assert(
    fc.property(correctingWalk(40), (rolls) => {
      const { events, today } = correctedHistory(rolls);
      const text = write('dossier', events, today);
      const parsed = parse(text);
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      const judged = decideFile(parsed.file, today);
      if (!judged.ok) {
        // A file stands by date: what was told late then stands before the correction that made room for it.
        if (!isToldLate(events)) throw new Error(`${JSON.stringify(judged.problems)}\n${text}`);
        return;
      }
      same++;
      expect(reportOf(judged.dossier.events, today)).toEqual(reportOf(events, today));
      // Those that stand; of facts that were elsewhere they may come in another order.
      expect(correctionsIn(judged.dossier.events, today)).toEqual(correctionsIn(events, today));
    }),
    { numRuns: 40 },
  );
  expect(same).toBeGreaterThan(20);
}, 120_000);

/** Whether something that was recorded after a correction is of an earlier day than something before it. */
function isToldLate(events: readonly TrajectoryEvent[]): boolean {
  const first = events.findIndex(isCorrection);
  return first !== -1 && events.some(({ day }, i) => i > first && events.slice(0, i).some((one) => one.day > day));
}

it.each<Sight>(['participant', 'public'])(
  'what somebody sees of it is counted along as it is told: %s',
  (sight) => {
    fc.assert(
      fc.property(correctingWalk(40), (rolls) => {
        const { events } = correctedHistory(rolls);
        const along = revisionsAlong(events, sight);
        for (const [i, n] of along.entries()) {
          if (n !== undefined) expect(visible(events.slice(0, i + 1), sight).length - 1).toBe(n);
        }
      }),
      { numRuns: 30 },
    );
  },
  60_000,
);
