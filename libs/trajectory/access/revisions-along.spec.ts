import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import type { TrajectoryEvent } from '../index.js';
import { revisionsAlong } from './revisions-along.js';
import type { Sight } from '#access';
import { visible } from './index.js';

const HISTORIES = 'test/golden/histories';
const histories = readdirSync(HISTORIES)
  .filter((name) => name.endsWith('.jsonl'))
  .map((name): [string, TrajectoryEvent[]] => {
    const lines = readFileSync(`${HISTORIES}/${name}`, 'utf8').trimEnd().split('\n');
    return [name, lines.map((line) => JSON.parse(line) as TrajectoryEvent)];
  });

/** As it is told of the history up to each event. */
const oneByOne = (events: readonly TrajectoryEvent[], sight: Sight) =>
  events.map((_, i) => {
    const seen = visible(
      events.slice(0, i + 1).map((e, place) => ({ ...e, place })),
      sight,
    );
    return seen.at(-1)?.place === i ? seen.length - 1 : undefined;
  });

const SIGHTS: readonly Sight[] = ['internal', 'participant', 'public'];

describe.each(histories)('the revisions that were made along %s', (_, events) => {
  it.each(SIGHTS)('are those of the history up to each event: %s', (sight) => {
    expect(revisionsAlong(events, sight)).toEqual(oneByOne(events, sight));
  });
});

const day = { occurredOn: '2026-01-12', day: '2026-01-12' };
const of = (type: string, data: object) => ({ type, data, ...day }) as unknown as TrajectoryEvent;
const id = (name: string) => fc.nat(1).map((n) => `${name}${n}`);
const points = (name: string) =>
  fc.array(
    id(name).map((point) => ({ id: point })),
    { maxLength: 3 },
  );

/** Whatever could stand in a log, also what no machine accepts: in any order, said twice, of what is not there. */
const anyEvent: fc.Arbitrary<TrajectoryEvent> = fc.oneof(
  fc.constantFrom('DraftPublished', 'InformationRequested', 'EvaluationGiven', 'FromTheFuture').map((t) => of(t, {})),
  fc.record({ id: id('a'), recommendations: points('p') }).map((data) => of('AdviceSubmitted', data)),
  fc.record({ advice: id('a'), recommendations: points('p') }).map((data) => of('AdviceSupplemented', data)),
  fc.record({ authority: id('b'), recommendation: id('p') }).map((data) => of('AnswerDrafted', data)),
  fc.record({ authority: id('b'), advice: id('a') }).map((data) => of('ResponseAdopted', data)),
  fc.record({ authority: id('b'), recommendation: id('p') }).map((data) => of('InfluenceTraced', data)),
  fc.record({ finding: id('f') }).map((data) => of('InfluenceTraced', data)),
  fc.constantFrom('postponed', 'adopted').map((outcome) => of('DecisionTaken', { outcome })),
  fc.record({ revision: fc.nat(25) }).map((data) => of('TextErased', data)),
);

it('are so whatever stands in the log', () => {
  const log = fc.array(anyEvent, { minLength: 1, maxLength: 25 });
  fc.assert(
    fc.property(log, fc.constantFrom(...SIGHTS), (events, sight) => {
      expect(revisionsAlong(events, sight)).toEqual(oneByOne(events, sight));
    }),
    { numRuns: 3_000 },
  );
});
