import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { beyond, MOST_PROBLEMS, problem, reject, type Bounds } from '#facts';
import { shape } from './facts/index.js';

const SMALL: Bounds = { depth: 3, values: 20, fields: 4, lines: 5, name: 6, text: 8 };

describe('the bounds of a body', () => {
  it.each<[string, unknown, string | undefined]>([
    ['more lines', { list: [1, 2, 3, 4, 5, 6] }, 'list'],
    ['more fields', { a: { a: 1, b: 1, c: 1, d: 1, e: 1 } }, 'a'],
    ['a longer name', { a: { abcdefg: 1 } }, 'a'],
    ['a longer text', { a: ['x', '123456789'] }, 'a[1]'],
    ['deeper', { a: { a: { a: {} } } }, undefined],
    [
      'more values, spread',
      { a: [1, 2, 3, 4, 5], b: [1, 2, 3, 4, 5], c: [1, 2, 3, 4, 5], d: [1, 2, 3, 4, 5] },
      undefined,
    ],
  ])('%s is beyond them', (_, value, place) => {
    expect(beyond(value, SMALL)).toMatchObject({ code: 'invalid', place });
    expect(beyond(value, SMALL)?.message).toMatch(/\d/);
  });

  it('what keeps within all of them is within them', () => {
    const within = fc.jsonValue({ maxDepth: 2 }).filter((v) => JSON.stringify(v).length < 12);
    fc.assert(
      fc.property(
        within,
        (value) => beyond(value, { ...SMALL, name: 12, text: 12, lines: 12, fields: 12 }) === undefined,
      ),
    );
  });

  it('nothing is looked at after the first that is broken', () => {
    const never = {
      get after(): never {
        throw new Error('looked on');
      },
    };
    expect(beyond([[1, 2, 3, 4, 5, 6], never], SMALL)).toMatchObject({ place: '[0]' });
  });
});

describe('how much is told of what is wrong', () => {
  const lines = (n: number, line: object) => ({
    id: 'a1',
    council: 'asd',
    verdict: 'none',
    recommendations: Array(n).fill(line),
  });

  it.each<[string, object]>([
    ['lines that say nothing', lines(1_000, {})],
    ['lines of unknown fields', lines(900, Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`k${i}`, 1])))],
    ['reserved names', lines(1_000, JSON.parse('{"constructor": 1, "toString": 1}') as object)],
    ['unknown fields', Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`k${i}`, 1]))],
  ])('%s: no more than an answer lists, and one', (_, data) => {
    const shaped = shape('AdviceSubmitted', data);
    expect(shaped.ok || shaped.problems.length).toBe(MOST_PROBLEMS + 1);
  });

  it('a list that is too long is told once', () => {
    const shaped = shape('AdviceSubmitted', lines(40_000, {}));
    expect(!shaped.ok && shaped.problems.map(({ place }) => place)).toEqual(['recommendations']);
  });

  it('a rejection has no more either, and the first by the order of codes', () => {
    const many = Array.from({ length: 5_000 }, (_, i) => problem('reason-required', 'geef een reden', `a[${i}]`));
    const { code, problems } = reject([...many, problem('invalid', 'klopt niet', 'b')]);
    expect([code, problems.length]).toEqual(['invalid', MOST_PROBLEMS + 1]);
  });
});
