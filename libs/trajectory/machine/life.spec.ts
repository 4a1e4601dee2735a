import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { transition, type AnyStateMachine } from 'xstate';
import { historyOf } from '../../../test/model/history.js';
import { walk } from '../../../test/model/walk.js';
import {
  advised,
  answered,
  asked,
  closed,
  extended,
  given,
  involved,
  responded,
  handedOver,
  leftOpen,
  revised,
  sentBack,
  withdrawn,
} from '../../../test/scenario/index.js';
import { requestLife, requestTakes } from '../advising/life.js';
import { requestState } from '../advising/status.js';
import { responseLife, responseTakes } from '../answering/life.js';
import { responseState } from '../answering/status.js';
import { isCorrection } from '../correcting/effective.js';
import { EVENT_TYPES, type TrajectoryEvent } from '../events.js';
import type { Trajectory } from '../state.js';
import { evolve, start, trajectoryOf } from './evolve.js';
import { arrowsOf } from './structure.js';

const drawn = (life: AnyStateMachine) =>
  arrowsOf(life.root)
    .map(({ from, event, to }) => `${from} ${event} ${to}`)
    .sort();

const HISTORIES = 'test/golden/histories';
const golden = readdirSync(HISTORIES)
  .filter((name) => name.endsWith('.jsonl'))
  .map((name) => readFileSync(`${HISTORIES}/${name}`, 'utf8').trimEnd().split('\n'))
  .map((lines) => lines.map((line) => JSON.parse(line) as TrajectoryEvent));
// Half of each told late.
const random = fc
  .sample(walk(60), { numRuns: 150, seed: 1 })
  .map((rolls) => rolls.map((roll, i) => (i % 2 === 0 ? { ...roll, twist: 'early' as const } : roll)))
  .map((rolls) => historyOf(rolls).events);
const lapsed = [asked('2026-02-02'), involved('2026-05-01')];
const late = [
  given([...lapsed, extended('2026-03-10', '2026-06-01')]),
  given([...lapsed, advised('2026-04-10', 'a1', ['p1']), answered('2026-04-11', 'p1'), responded('2026-04-12')]),
  given([asked('2026-02-02'), closed('2026-02-10')]),
  given([asked('2026-02-02'), withdrawn('2026-02-10')]),
  given([
    ...[asked('2026-02-02'), advised('2026-03-02'), answered('2026-03-10', 'p1')],
    ...[leftOpen('2026-03-11', 'p2'), handedOver('2026-03-12'), sentBack('2026-03-13')],
    ...[revised('2026-03-14', 'p1'), leftOpen('2026-03-15', 'p2'), handedOver('2026-03-16')],
    ...[answered('2026-03-17', 'p2'), responded('2026-03-18')],
  ]),
].map(({ log }) => log);

interface Step {
  readonly before: Trajectory;
  readonly event: TrajectoryEvent;
  readonly after: Trajectory;
}

const steps: readonly Step[] = [...golden, ...random, ...late].flatMap((events) => {
  let state = start();
  return events.flatMap((event) => {
    const before = trajectoryOf(state);
    state = evolve(state, event) ?? state;
    const after = trajectoryOf(state);
    return before && after ? [{ before, event, after }] : [];
  });
});

type About = { request?: string; advice?: string; authority?: string; recommendation?: string };

/** How each request stood that something happened to, on the day of it. The clock says of a day that the one before ended it. */
function ofRequests({ before, event, after }: Step): string[] {
  const { request: id } = event.data as About;
  return Object.values(before.requests).flatMap((request) => {
    const now = after.requests[request.id] ?? request;
    if (id !== request.id && now.settled === request.settled) return [];
    // An advice that takes the place of another settles nothing anew.
    if (event.type === 'AdviceSubmitted' && now.settled === request.settled) return [];
    const was = requestState(request, event.type === 'AdviceTermLapsed' ? request.dueOn : event.day);
    return [`${was} ${event.type} ${requestState(now, event.day)}`];
  });
}

function ofResponses({ before, event, after }: Step): string[] {
  const { advice, authority, recommendation } = event.data as About;
  if (!EVENT_TYPES.some((type) => type === event.type && responseLife.events.includes(type))) return [];
  const id = advice ?? before.recommendations[recommendation ?? ''] ?? '';
  return Object.entries(before.advices[id]?.responses ?? {}).flatMap(([by, response]) => {
    // A rejoinder is to what was adopted, whoever else still owes a response.
    const spokenTo = event.type === 'RejoinderGiven' ? response.adopted !== undefined : (authority ?? by) === by;
    const now = after.advices[id]?.responses[by];
    return spokenTo && now ? [`${responseState(response)} ${event.type} ${responseState(now)}`] : [];
  });
}

// A correction tells all anew: where a thing stood before it says nothing of where it went.
const lived = steps.filter(({ event }) => !isCorrection(event));

describe.each([
  ['a request, on the day of what happens to it', requestLife, ofRequests],
  ['a response', responseLife, ofResponses],
] as const)('the life of %s', (_, life, of) => {
  it('is drawn as it is lived: every arrow and no other, whatever is told late', () => {
    expect([...new Set(lived.flatMap(of))].sort()).toEqual(drawn(life));
  });
});

it.each([
  ['request', requestLife, requestTakes],
  ['response', responseLife, responseTakes],
] as const)('a %s takes what XState says that it takes', (_, life, takes) => {
  for (const value of Object.keys(life.states)) {
    const state = (life as AnyStateMachine).resolveState({ value, context: {} });
    for (const type of EVENT_TYPES) {
      const can = state.can({ type });
      expect([value, type, (takes as (state: string, event: string) => boolean)(value, type)]).toEqual([
        value,
        type,
        can,
      ]);
      if (!can) expect(transition(life as AnyStateMachine, state, { type })[0].value).toBe(value);
    }
  }
});
