import { describe, expect, it } from '@jest/globals';
import { narrowed, type Row } from './rows.ts';

const answer = (verdict?: 'adopted' | 'notAdopted', influence?: 'untraced' | 'text'): Row['answers'][number] => ({
  authority: 'college',
  traces: [],
  ...(verdict && { versions: [{ on: '2026-01-01', verdict }] }),
  ...(influence && { influence }),
});
const row = (id: string, council: string, about: string | undefined, answers: Row['answers']): Row => ({
  ...{ id, council, about, answers, number: '1', text: id, question: false, advice: `van-${council}`, whose: {} },
});
const ROWS = [
  row('a', 'asd', 'artikel 2', [answer('adopted', 'untraced')]),
  row('b', 'asd', 'artikel 3', [answer('adopted', 'text')]),
  row('c', 'jr', 'artikel 2', [answer('notAdopted')]),
  row('d', 'jr', undefined, [answer('adopted', 'text'), answer()]),
];
const left = (search: Parameters<typeof narrowed>[1]) => narrowed(ROWS, search).map(({ id }) => id);

describe('the points that an address asks for', () => {
  it.each([
    ['all of them', {}, ['a', 'b', 'c', 'd']],
    ['of one council', { council: 'jr' }, ['c', 'd']],
    ['with one answer', { verdict: 'notAdopted' }, ['c']],
    ['about one article', { about: 'artikel 2' }, ['a', 'c']],
    ['that somebody still has to answer', { awaits: 'answer' }, ['d']],
    ['of which it is still to be shown what changed', { awaits: 'trace' }, ['a']],
    ['all at once', { council: 'asd', about: 'artikel 2', awaits: 'trace' }, ['a']],
    ['none', { council: 'jr', awaits: 'trace' }, []],
  ] as const)('%s', (_, search, expected) => expect(left(search)).toEqual(expected));
});
