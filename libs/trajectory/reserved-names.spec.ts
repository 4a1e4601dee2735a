import { describe, expect, it } from '@jest/globals';
import { shape } from './index.js';

const outcome = { outcome: 'gestopt', reason: 'geen draagvlak' };
const places = (given: unknown) => {
  const shaped = shape('TrajectoryClosed', given);
  return shaped.ok ? [] : shaped.problems.map(({ place }) => place);
};

describe('a field with a name that every object has', () => {
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('%s is unknown like any other', (name) => {
    const given = JSON.parse(`{"outcome":"gestopt","reason":"geen draagvlak","${name}":1}`) as unknown;
    expect(places(given)).toEqual([name]);
  });

  it('is found in a list of nested fields too', () => {
    const points = [
      { id: 'r1', text: 'een punt' },
      JSON.parse('{"id":"r2","text":"nog een","__proto__":{}}') as object,
    ];
    const shaped = shape('AdviceSupplemented', { advice: 'a1', recommendations: points });
    expect(shaped.ok || shaped.problems.map(({ place }) => place)).toEqual(['recommendations[1].__proto__']);
  });

  it('does not stand in the way of what has none', () => {
    expect(shape('TrajectoryClosed', outcome)).toEqual({ ok: true, data: outcome });
  });
});
