import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import type { TrajectoryEvent } from './events.js';
import { evolve, start, trajectoryOf } from './machine/evolve.js';
import type { Trajectory } from './state.js';
import { inOneFold } from '#facts';

const HISTORIES = 'test/golden/histories';
const histories = readdirSync(HISTORIES)
  .filter((name) => name.endsWith('.jsonl'))
  .map((name): [string, TrajectoryEvent[]] => {
    const lines = readFileSync(`${HISTORIES}/${name}`, 'utf8').trimEnd().split('\n');
    return [name, lines.map((line) => JSON.parse(line) as TrajectoryEvent)];
  });

/** What a dossier can have a thousand of. */
const LARGE = [
  ...(['ids', 'findings', 'information', 'advices', 'recommendations'] as const),
  ...(['answers', 'traces', 'commitments', 'promisedIn'] as const),
];

/** The trajectory after each event. */
function* along(events: readonly TrajectoryEvent[]): Generator<Trajectory> {
  let state = start();
  for (const event of events) {
    state = evolve(state, event) ?? state;
    yield trajectoryOf(state) as Trajectory;
  }
}

describe.each(histories)('a whole history that is folded at once: %s', (_, events) => {
  it('copies nothing large more than once, however many events add to it', () => {
    const made = new Map(LARGE.map((name) => [name, new Set<object>()]));
    inOneFold(() => {
      for (const s of along(events)) LARGE.forEach((name) => made.get(name)?.add(s[name]));
    });
    // As it was opened with, and its own.
    expect(Object.fromEntries([...made].filter(([, copies]) => copies.size > 2))).toEqual({});
  });

  it('comes out as when each event is added by itself, and leaves those states as they were', () => {
    const apart = [...along(events)];
    const kept = apart.map((s) => structuredClone(s));
    expect(inOneFold(() => [...along(events)].at(-1))).toEqual(apart.at(-1));
    expect(apart).toEqual(kept);
  });
});
