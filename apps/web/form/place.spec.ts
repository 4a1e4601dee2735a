import { describe, expect, it } from '@jest/globals';
import { at, filled, withAt } from './place.ts';

const values = { purpose: 'p', open: ['a', 'b'], fixed: [{ what: 'x', why: '' }] };

describe('a place in a form', () => {
  it('is read as the API names it in a problem', () => {
    expect([at(values, 'purpose'), at(values, 'open[1]'), at(values, 'fixed[0].what')]).toEqual(['p', 'b', 'x']);
    expect([at(values, 'fixed[3].what'), at(values, 'purpose.deeper')]).toEqual([undefined, undefined]);
  });

  it('is written without a change to what was there', () => {
    expect(withAt(values, 'fixed[0].why', 'y').fixed).toEqual([{ what: 'x', why: 'y' }]);
    expect(withAt(values, 'open[2]', 'c').open).toEqual(['a', 'b', 'c']);
    expect(withAt({}, 'term.weeks', 6)).toEqual({ term: { weeks: 6 } });
    expect(values.fixed).toEqual([{ what: 'x', why: '' }]);
  });

  it('is left out when nothing stands in it, but a row of a list keeps its number', () => {
    expect(filled({ ...values, open: ['', 'b'], because: '' })).toEqual({
      purpose: 'p',
      open: ['', 'b'],
      fixed: [{ what: 'x' }],
    });
  });
});
