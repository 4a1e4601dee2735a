import { expect, it } from '@jest/globals';
import { endedIn, isOnBothSides, leftUnspoken, leftWithout } from './left-without.ts';

const of = (id: string, ...roles: readonly { role: 'alderman' | 'council' | 'administrator'; council?: string }[]) => ({
  ...{ id, name: id, revision: 1, roles },
});
const jr = { role: 'council', council: 'jr' } as const;
const asd = { role: 'council', council: 'asd' } as const;
const members = [of('eva', { role: 'alderman' }, jr), of('tim', asd), of('noor', { role: 'alderman' })];

it('says what nobody else is: of each council by itself', () => {
  expect(leftWithout(members, 'eva', [{ role: 'alderman' }, jr])).toEqual([jr]);
  expect(leftWithout(members, 'tim', [asd])).toEqual([asd]);
});

it('says of which councils nobody is left who sends, where members are', () => {
  const chair = { ...jr, function: 'chair' } as const;
  const of = (id: string, what: 'secretary' | 'member') => ({
    ...{ id, name: id, revision: 1, roles: [{ ...jr, function: what }] },
  });
  expect(leftUnspoken([of('mo', 'member')], 'eva', [chair])).toEqual([chair]);
  expect(leftUnspoken([of('mo', 'secretary')], 'eva', [chair])).toEqual([]);
  // Who only reads along leaves nothing unsent, and where nobody is left at all that is said instead.
  expect(leftUnspoken([of('mo', 'member')], 'eva', [{ ...jr, function: 'member' }])).toEqual([]);
  expect(leftUnspoken([], 'eva', [chair])).toEqual([]);
});

it('tells what ends, and that somebody would give and answer the same advice', () => {
  expect(endedIn([jr, { role: 'alderman' }], [asd, { role: 'alderman' }])).toEqual([jr]);
  expect(isOnBothSides([jr, { role: 'administrator' }])).toBe(false);
  expect(isOnBothSides([jr, { role: 'alderman' }])).toBe(true);
});
