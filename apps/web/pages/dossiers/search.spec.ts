import { describe, expect, it } from '@jest/globals';
import { searchOf } from './search.ts';

const given = (search: object) => Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));

describe('the address of the list', () => {
  it('says what is shown', () => {
    const search = { title: 'zorg', stage: 'advice', legalBasis: 'wmo-2.1.3', dueUntil: '2026-12-31', sort: 'title' };
    expect(given(searchOf(search))).toEqual(search);
  });

  it('shows something whatever stands in it', () => {
    const search = searchOf({ title: ' ', stage: 'x', sort: ['title'], dueUntil: 'morgen', council: {}, other: 'y' });
    expect(given(search)).toEqual({});
    // Named, so that the router does not keep what came.
    expect(Object.keys(search)).toEqual(expect.arrayContaining(['title', 'stage', 'sort', 'dueUntil', 'council']));
  });
});
