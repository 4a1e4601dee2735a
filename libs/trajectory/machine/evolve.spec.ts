import { expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { transition } from 'xstate';
import type { TrajectoryEvent } from '../events.js';
import { evolve, start } from './evolve.js';
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
