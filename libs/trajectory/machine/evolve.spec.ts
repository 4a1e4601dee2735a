import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { transition } from 'xstate';
import type { TrajectoryEvent } from '../events.js';
import { advised, anything, asked, given, refused, withdrawn } from '../../../test/scenario/index.js';
import type { Trajectory } from '../state.js';
import { historyOf } from '../../../test/model/history.js';
import { walk } from '../../../test/model/walk.js';
import { replay } from '../kind.js';
import { evolve, start, trajectoryOf, type State } from './evolve.js';
import { machine } from './machine.js';

const HISTORIES = 'test/golden/histories';
const histories = readdirSync(HISTORIES).filter((name) => name.endsWith('.jsonl'));

it.each(histories)('evolves as the transition function of XState does: %s', (name) => {
  const lines = readFileSync(`${HISTORIES}/${name}`, 'utf8').trimEnd().split('\n');
  let state = start();
  for (const event of lines.map((line) => JSON.parse(line) as TrajectoryEvent)) {
    const [expected] = transition(machine, state, event);
    const next = evolve(state, event);
    expect(next?.toJSON()).toEqual(expected.toJSON());
    state = next ?? state;
  }
  expect(state.context.trajectory?.seq).toBe(lines.length);
});

it('evolves as it does, and refuses what it refuses, whatever happens', () => {
  let [accepted, refused] = [0, 0];
  fc.assert(
    fc.property(walk(30), (rolls) => {
      const { events, state } = historyOf(rolls);
      // Each event of a history, and each again where it ended.
      const again = events.map((event): [State, TrajectoryEvent] => [state, event]);
      let now = start();
      for (const event of events) {
        again.push([now, event]);
        now = evolve(now, event) ?? now;
      }
      for (const [before, event] of again) {
        const [expected] = transition(machine, before, event);
        const next = evolve(before, event);
        if (next) accepted++;
        else refused++;
        expect([next === undefined, next?.value, next?.context]).toEqual([
          expected.context === before.context,
          ...(next ? [expected.value, expected.context] : [undefined, undefined]),
        ]);
      }
    }),
    { numRuns: 30 },
  );
  expect(accepted).toBeGreaterThan(20);
  expect(refused).toBeGreaterThan(20);
});

describe('a text that was erased from an event', () => {
  const history = given([asked('2026-02-02'), advised('2026-03-02', 'a1', ['p1'])]);
  const data = { revision: 2, places: ['recommendations[0].text'], because: 'Een naam.', left: 'x', signature: 'y' };
  const erased = { type: 'TextErased', data, occurredOn: '2026-04-01', day: '2026-04-01' } as const;

  it.each([
    ['open', history.state],
    ['ended', given([withdrawn('2026-02-20')]).state],
  ])('is recorded when it is %s, and moves nothing', (_, state) => {
    const next = evolve(state, erased);
    expect(next?.value).toEqual(state.value);
    const { seq, log, ...before } = trajectoryOf(state) as Trajectory;
    expect(next && trajectoryOf(next)).toEqual({ ...before, seq: seq + 1, log: [...log, erased] });
  });

  it('is nothing that a person can bring in', () => {
    history.when(anything('2026-04-01', 'TextErased', data)).then(refused('invalid', 'type'));
  });
});

it.each(histories)('goes on from a state that somebody keeps without touching it: %s', (name) => {
  const lines = readFileSync(`${HISTORIES}/${name}`, 'utf8').trimEnd().split('\n');
  const events = lines.map((line) => JSON.parse(line) as TrajectoryEvent);
  const whole = trajectoryOf(replay(events));
  for (let i = 1; i < events.length; i++) {
    const kept = replay(events.slice(0, i));
    const before = structuredClone(trajectoryOf(kept));
    expect(trajectoryOf(replay(events.slice(i), kept))).toEqual(whole);
    expect(trajectoryOf(kept)).toEqual(before);
  }
});
