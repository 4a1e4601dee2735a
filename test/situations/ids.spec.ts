import { describe, expect, it } from '@jest/globals';
import { isId } from '#facts';
import { decide, replay, start, trajectoryOf, type State, type Trajectory, type TrajectoryEvent } from '#trajectory';
import fc from 'fast-check';
import {
  advised,
  answered,
  asked,
  COLLEGE,
  given,
  informationAsked,
  informed,
  involved,
  nothing,
  opened,
  promise,
  RAAD,
  refused,
  supplemented,
  type ScenarioFact,
} from '../scenario/index.js';

// Few ids, so that they meet often; some are one and the same to Unicode, and one is everywhere in JavaScript.
const IDS = ['a', 'b', 'c', 'asd', 'college', 'K', '\u212a', '가', '\u1100\u1161', 'valueOf'] as const;
const id = fc.constantFrom(...IDS);
const some = fc.array(id, { maxLength: 3 });
const DAY = '2026-02-02';

const fact = fc.oneof<fc.Arbitrary<ScenarioFact>[]>(
  some.map((ids) => involved(DAY, { findings: ids.map((f) => ({ id: f, text: 'Te lang.' })) })),
  id.map((i) => informationAsked(DAY, i)),
  id.map((i) => asked(DAY, i)),
  fc.tuple(id, some).map(([a, points]) => advised(DAY, a, points, { request: undefined })),
  fc.tuple(id, some).map(([a, points]) => supplemented(DAY, a, ...points)),
  fc
    .tuple(id, some, fc.constantFrom('college', 'raad'))
    .map(([point, promised, authority]) =>
      answered(DAY, point, 'adopted', undefined, { authority, commitments: promised.map((c) => promise(c)) }),
    ),
);

/** What each event brings, by what it is and which answer promised it. */
function brought({ type, data }: TrajectoryEvent): { id: string; what: string }[] {
  const {
    id: own,
    recommendations = [],
    findings = [],
    commitments = [],
    ...rest
  } = data as unknown as {
    id?: string;
    recommendations?: { id: string }[];
    findings?: { id: string }[];
    commitments?: { id: string }[];
    authority?: string;
    recommendation?: string;
  };
  const all = (list: { id: string }[], what: string) => list.map((one, i) => ({ id: one.id, what: `${what} ${i}` }));
  return [
    ...(own === undefined ? [] : [{ id: own, what: type }]),
    ...all(recommendations, 'recommendation'),
    ...all(findings, 'finding'),
    ...commitments.map((c) => ({ id: c.id, what: `of ${rest.authority} ${rest.recommendation}` })),
  ];
}

describe('ids', () => {
  it('are unique within a trajectory over all kinds, however they came in, also to Unicode', () => {
    let refusals = 0;
    fc.assert(
      fc.property(fc.array(fact, { maxLength: 30, size: 'max' }), (facts) => {
        const seen = new Map<string, string>();
        let state: State = start();
        [opened({ authorities: [COLLEGE, RAAD] }), ...facts].forEach(({ type, data, date }, n) => {
          const decision = decide(state, { type, data, occurredOn: date, today: DAY });
          if (!decision.ok) {
            refusals += decision.rejection.code === 'duplicate-id' ? 1 : 0;
            return;
          }
          state = decision.state;
          if (type === 'TrajectoryOpened') return;
          for (const one of decision.events.flatMap(brought)) {
            const key = one.id.normalize('NFC');
            // A redrafted answer keeps the ids of its own commitments.
            const what = one.what.startsWith('of ') ? one.what : `${n} ${one.what}`;
            expect(seen.get(key) ?? what).toBe(what);
            seen.set(key, what);
          }
          const s = trajectoryOf(state) as Trajectory;
          const kept = [s.findings, s.commitments, s.requests, s.advices, s.information, s.recommendations].flatMap(
            (of) => Object.keys(of),
          );
          expect(kept).toHaveLength(new Set(kept).size);
        });
      }),
      { numRuns: 300 },
    );
    expect(refusals).toBeGreaterThan(300);
  });
  it.each(['\u212a', '\u1100\u1161'])('that are not composed are refused where they are new: %j', (odd) => {
    given().when(informationAsked(DAY, odd)).then(refused('invalid', 'id'));
    nothing.when(opened({ councils: [{ id: odd, name: 'Adviesraad' }] })).then(refused('invalid', 'councils[0].id'));
    expect(isId(odd)).toBe(false);
  });

  it('that were recorded before that was asked still stand', () => {
    const event = {
      type: 'InformationRequested',
      data: informationAsked(DAY, '\u212a').data,
      occurredOn: DAY,
      day: DAY,
    };
    const old = replay([...given().log, event as TrajectoryEvent]);
    const answer = { ...informed(DAY, '\u212a'), occurredOn: DAY, today: DAY };
    expect(decide(old, answer)).toMatchObject({ ok: true });
  });
});
