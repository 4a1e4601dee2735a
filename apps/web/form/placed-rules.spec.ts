import { describe, expect, it } from '@jest/globals';
import { fieldAt, placedRules, isEmpty, stillThere, type Fields } from './placed-rules.ts';

const fields = (...places: string[]): Fields =>
  new Map(places.map((place) => [place, { label: place, id: place, kind: 'fill' as const }]));
const rule = (place: string | undefined, detail = 'ontbreekt') => ({
  code: 'invalid' as const,
  detail,
  ...(place !== undefined && { place }),
});

describe('the field of a place', () => {
  it('is the one that is named, the first one in it, or the one around it', () => {
    const known = fields('how', 'term.weeks', 'points', 'points[0].text');
    expect(
      ['term.weeks', 'term', 'term.days', 'points[0].id', 'points[4].text', 'other'].map((p) => fieldAt(known, p)),
    ).toEqual(['term.weeks', 'term.weeks', 'term.weeks', 'points[0].text', 'points', undefined]);
  });
});

describe('what was found wrong', () => {
  it('is said once of a field, and of the field itself when it can be', () => {
    const found = placedRules([rule('term.days'), rule('term.weeks'), rule('term.until')], fields('how', 'term.weeks'));
    expect(found.map(({ rule: { place }, exact }) => [place, exact])).toEqual([['term.weeks', true]]);
  });

  it('is kept when no field is near', () => {
    expect(placedRules([rule('id'), rule(undefined)], fields('how'))).toHaveLength(2);
  });

  it('goes away once the field says something else, and does not stay behind at a place in a list', () => {
    const sent = { purpose: '', points: [{ text: '' }, { text: 'b' }, { text: '' }] };
    const [purpose, first, last] = placedRules(
      [rule('purpose'), rule('points[0].text'), rule('points[2].text')],
      fields('purpose', 'points[0].text', 'points[1].text', 'points[2].text'),
    );
    if (!purpose || !first || !last) throw new Error('not found');
    expect([purpose, first, last].every((found) => stillThere(found, sent, sent))).toBe(true);
    expect(stillThere(purpose, { ...sent, purpose: 'x' }, sent)).toBe(false);
    const pasted = { ...sent, points: [{ text: 'c' }, { text: 'd' }] };
    expect([first, last].some((found) => stillThere(found, pasted, sent))).toBe(false);
  });
});

describe('an empty field', () => {
  it('holds nothing that anybody can see', () => {
    expect(['', ' \n', '\u200b', undefined, []].every(isEmpty)).toBe(true);
    expect(['a', ['']].some(isEmpty)).toBe(false);
  });
});
