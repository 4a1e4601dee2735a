import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { historyOf } from '../../../test/model/history.js';
import { straightWalk } from '../../../test/model/walk.js';
import { givenOf, type TrajectoryEvent } from '../events.js';
import { account, fits } from '#facts';
import { FACTS, isFactType, type FactType } from './index.js';

type Data = Readonly<Record<string, unknown>>;

const HISTORIES = 'test/golden/histories';
const events = readdirSync(HISTORIES)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => readFileSync(`${HISTORIES}/${name}`, 'utf8').trimEnd().split('\n'))
  .map((line) => JSON.parse(line) as TrajectoryEvent);
// What came since the golden histories were recorded is in those that dice make.
const dice = fc.sample(straightWalk(60), { numRuns: 20, seed: 7 }).flatMap((rolls) => historyOf(rolls).events);
const facts = [...events, ...dice].filter((e): e is TrajectoryEvent<FactType> => isFactType(e.type));

/** What class-validator itself says. */
function judged(type: FactType, data: Data): ValidationError[] {
  const instance = plainToInstance(FACTS[type] as new () => object, data);
  return validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false });
}
const isValid = (type: FactType, data: Data) => judged(type, data).length === 0;

/** The first rule that it says is broken of each field; what stands in a field that is wrong itself is not looked at. */
function toldBy(errors: readonly ValidationError[], prefix = ''): string[] {
  return errors.flatMap(({ property, constraints, children }) => {
    const place =
      prefix !== '' && /^\d+$/.test(property) ? `${prefix}[${property}]` : `${prefix && `${prefix}.`}${property}`;
    const [[name, message] = []] = Object.entries(constraints ?? {});
    if (message === undefined) return toldBy(children ?? [], place);
    return [`${place}: ${name === 'whitelistValidation' ? 'is geen bekend veld' : message}`];
  });
}

/** Every place in it: a field, or one of a list. */
const placesIn = (value: unknown, at: readonly string[] = []): (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, v]) => [[...at, name], ...placesIn(v, [...at, name])])
    : [];

function changed(value: unknown, [name, ...rest]: readonly string[], to: unknown): unknown {
  if (name === undefined) return to;
  if (Array.isArray(value)) return value.map((v, i) => (String(i) === name ? changed(v, rest, to) : (v as unknown)));
  const fields = { ...(value as Data) };
  fields[name] = changed(fields[name], rest, to);
  return fields;
}

const anything = fc.oneof(
  fc.constantFrom(undefined, null, '', ' ', 'x', '\u200b', 'a b', '2026-02-30', '2026-02-03', 'adopted', 0, 1, -1, 1.5),
  fc.constantFrom<unknown>([], {}, [[]], [{}], ['x'], ['\u202e'], true, 'constructor', 'x'.repeat(20_001)),
  fc.jsonValue({ maxDepth: 2 }),
);

describe('whether content fits', () => {
  it('every kind of fact that was ever recorded does', () => {
    const recorded = new Set<string>(facts.map((f) => f.type));
    // There is no other definition yet to move to.
    expect(Object.keys(FACTS).filter((type) => !recorded.has(type))).toEqual(['TrajectoryMigrated']);
    for (const fact of facts) {
      expect([fact.type, fits(FACTS[fact.type] as new () => object, givenOf(fact))]).toEqual([fact.type, true]);
    }
  });

  it('is never said of what class-validator refuses, whatever is changed', () => {
    const anyChange = fc.record({
      fact: fc.constantFrom(...facts),
      seed: fc.nat(),
      to: anything,
      added: fc.option(fc.constantFrom('colour', '__proto__', 'constructor', 'id', 'reason', 'until'), { freq: 4 }),
    });
    let kept = 0;
    fc.assert(
      fc.property(anyChange, ({ fact, seed, to, added }) => {
        const given = givenOf(fact);
        const places = placesIn(given);
        const place = added === null ? (places[seed % (places.length || 1)] ?? ['colour']) : [added];
        const data = changed(given, place, to) as Data;
        const said = fits(FACTS[fact.type], data);
        if (said) kept++;
        if (said) expect([data, isValid(fact.type, data)]).toEqual([data, true]);
      }),
      { numRuns: 3_000 },
    );
    // Also something that fits came by, so that saying no to everything would not do.
    expect(kept).toBeGreaterThan(100);
  });
});

describe('the account of what does not fit', () => {
  it('is that of class-validator, whatever is changed', () => {
    const anyChange = fc.record({ fact: fc.constantFrom(...facts), seed: fc.nat(), to: anything });
    let wrong = 0;
    fc.assert(
      fc.property(anyChange, ({ fact, seed, to }) => {
        const given = givenOf(fact);
        const places = placesIn(given);
        const place = places[seed % (places.length || 1)] ?? ['colour'];
        const data = changed(given, place, to) as Data;
        // Of a list or nothing in the place of a line it may find nothing wrong; neither is a set of fields.
        if (place.length > 1 && (Array.isArray(to) || to === undefined)) return;
        if (Array.isArray(to) && to.some(Array.isArray)) return;
        const told = [...account(FACTS[fact.type] as new () => object, data)].map((p) => `${p.place}: ${p.message}`);
        if (told.length > 0) wrong++;
        // A field may be called 0.
        const plain = (all: readonly string[]) => all.map((one) => one.replace(/\[(\d+)\]/g, '.$1'));
        expect(plain(told)).toEqual(plain(toldBy(judged(fact.type, data))));
      }),
      { numRuns: 2_000 },
    );
    expect(wrong).toBeGreaterThan(500);
  });

  it('is made as far as it is asked for', () => {
    let looked = 0;
    const line = new Proxy(
      {},
      {
        ownKeys: () => (looked++, ['colour']),
        getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
      },
    );
    const data = { id: 'a1', council: 'asd', verdict: 'none', recommendations: Array<object>(1_000).fill(line) };
    expect([...account(FACTS.AdviceSubmitted, data).take(2)]).toHaveLength(2);
    expect(looked).toBe(1);
  });
});
