import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { decide } from '../decide.js';
import { givenOf, type TrajectoryEvent } from '../events.js';
import { fieldsOf, isRecord, isWhy, laterIn } from '#facts';
import { FACTS, isFactType, type FactType } from '../facts/index.js';
import { evolve, start, type State } from '../machine/evolve.js';
import {
  answered,
  advised,
  asked,
  decided,
  events,
  given,
  involved,
  refused,
  space,
  traced,
} from '../../../test/scenario/index.js';

type Class = new () => object;
type Data = Readonly<Record<string, unknown>>;
type Place = readonly (string | number)[];

/** The explanations that content of a class can have: those that it has, and those of its own fields that it has not. */
function placesIn(owner: Class, data: Data, at: Place = []): Place[] {
  return [...fieldsOf(owner)].flatMap(([name, { nested }]) => {
    const value = data[name];
    if (isWhy(owner, name)) return [[...at, name]];
    if (!nested) return [];
    if (isRecord(value)) return placesIn(nested.of, value, [...at, name]);
    return Array.isArray(value)
      ? value.flatMap((one, i) => (isRecord(one) ? placesIn(nested.of, one, [...at, name, i]) : []))
      : [];
  });
}

const written = (place: Place) =>
  place.map((part, i) => (typeof part === 'number' ? `[${part}]` : i === 0 ? part : `.${part}`)).join('');

function put(value: unknown, [part, ...rest]: Place, text: string): unknown {
  if (part === undefined) return text;
  if (Array.isArray(value)) return value.map((one, i) => (i === part ? put(one, rest, text) : (one as unknown)));
  return { ...(value as Data), [part]: put((value as Data)[part], rest, text) };
}

/** Every field of every fact that is an explanation, by the class that it stands in. */
function explanations(owner: Class, seen = new Set<Class>()): string[] {
  if (seen.has(owner)) return [];
  seen.add(owner);
  return [...fieldsOf(owner)].flatMap(([name, { nested }]) => [
    ...(isWhy(owner, name) ? [`${owner.name}.${name}`] : []),
    ...(nested ? explanations(nested.of, seen) : []),
  ]);
}

const HISTORIES = 'test/golden/histories';
const histories = readdirSync(HISTORIES)
  .filter((name) => name.endsWith('.jsonl'))
  .map((name) => readFileSync(`${HISTORIES}/${name}`, 'utf8').trimEnd().split('\n'))
  .map((lines) => lines.map((line) => JSON.parse(line) as TrajectoryEvent));

/** Each fact that was ever recorded, with what was before it: the first of its kind in each history. */
const recorded = histories.flatMap((history) => {
  const met = new Set<string>();
  let state: State = start();
  return history.flatMap((event) => {
    const before = state;
    state = evolve(state, event) ?? state;
    if (!isFactType(event.type) || met.has(event.type)) return [];
    met.add(event.type);
    return [{ before, event: event as TrajectoryEvent<FactType> }];
  });
});

const isLater = (type: FactType, data: unknown) => !laterIn(FACTS[type], data as Data, 1).next().done;

const NOTHING = ['n.v.t.', 'nvt', '-', ' ', 'geen', 'xxx', '…', 'n/a', '\u200b', '<p>nvt</p>'];

describe('an explanation that is given says something, asked for or not', () => {
  it('in every field of every fact that is one, wherever it was recorded', () => {
    const tried = new Set<string>();
    fc.assert(
      fc.property(fc.constantFrom(...recorded), fc.constantFrom(...NOTHING), ({ before, event }, nothing) => {
        const data = givenOf(event);
        for (const place of placesIn(FACTS[event.type], data)) {
          const said = { ...event, data: put(data, place, nothing), today: event.day };
          const decision = decide(before, said);
          const found = decision.ok ? [] : decision.rejection.problems.filter((p) => p.place === written(place));
          expect([event.type, written(place), nothing, found.length]).toEqual([event.type, written(place), nothing, 1]);
          // What its definition does not know yet is refused for that.
          const known =
            data[String(place[0])] !== undefined || !isLater(event.type, put({}, place.slice(0, 1), nothing));
          expect(known ? ['reason-required', 'explanation-required', 'invalid'] : ['not-allowed-now']).toContain(
            found[0]?.code,
          );
          tried.add(`${event.type}.${place.filter((part) => typeof part === 'string').join('.')}`);
        }
      }),
      { numRuns: 300 },
    );
    expect(tried.size).toBeGreaterThan(15);
  });

  it('knows every field that is called so', () => {
    const all = Object.values(FACTS).flatMap((owner) => explanations(owner));
    const called = /^(reason|plainReason|adoptedPart|why|because|.*Because|note)$/;
    const fields = Object.values(FACTS).flatMap((owner) =>
      [...fieldsOf(owner as Class).keys()].filter((name) => called.test(name)).map((name) => `${owner.name}.${name}`),
    );
    // The note of a dossier, or of how far an answer is, is a remark, and explains nothing.
    expect(fields.filter((name) => !all.includes(name))).toEqual(['TrajectoryOpened.note', 'ProgressReported.note']);
    expect(all).toContain('FixedPoint.why');
  });

  it.each<[string, ReturnType<typeof asked>, Parameters<typeof refused>]>([
    [
      'no involvement, though there was one',
      asked('2026-02-02', 'r1', { withoutInvolvementBecause: 'n.v.t.' }),
      ['explanation-required', 'withoutInvolvementBecause'],
    ],
    [
      'a decision that is not early',
      decided('2026-02-02', { outcome: 'postponed', because: 'geen' }),
      ['explanation-required', 'because'],
    ],
    ['a space that is set first', space('2026-02-02', { because: 'x' }), ['explanation-required', 'because']],
    [
      'why it is urgent',
      asked('2026-02-02', 'r1', { urgentBecause: 'nvt' }),
      ['explanation-required', 'urgentBecause'],
    ],
  ])('%s', (_, fact, refusal) => {
    given([involved('2026-01-20')])
      .when(fact)
      .then(refused(...refusal));
  });

  it('of an answer: its reason, also where it may stand by itself, and what it says in plain words', () => {
    const history = [asked('2026-02-02'), advised('2026-03-02')];
    const answer = (more: object) => answered('2026-04-01', 'p1', 'adopted', undefined, more);
    given(history)
      .when(answer({ reason: 'n.v.t.' }))
      .then(refused('reason-required', 'reason'));
    given(history)
      .when(answer({ plainReason: 'nvt' }))
      .then(refused('reason-required', 'plainReason'));
    given(history)
      .when(answer({ adoptedPart: '-' }))
      .then(refused('reason-required', 'adoptedPart'));
    given(history)
      .when(answer({ plainReason: 'Dat doen we.' }))
      .then(events('AnswerDrafted'));
  });

  it('a passage is no explanation: it may be new, or gone', () => {
    const passages = [{ before: '', after: 'geen' }];
    given([asked('2026-02-02'), advised('2026-03-02')])
      .when(traced('2026-04-02', 'p1', { effect: 'text', note: undefined, passages }))
      .then(events('InfluenceTraced'));
  });
});
