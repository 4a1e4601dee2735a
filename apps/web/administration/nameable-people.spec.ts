import { expect, it } from '@jest/globals';
import { choosable, stillChosen } from './nameable-people.ts';

const people = [
  { id: 'w', name: 'Wil', as: ['portfolioHolder'] as const },
  { id: 'b', name: 'Bo', as: ['contact'] as const },
  { id: 'j', name: 'Jo', as: ['contact'] as const, councils: ['jr'] },
];

it('offers by name who can be named as that; of a council only where it takes part', () => {
  expect(choosable(people, 'portfolioHolder', ['jr'])).toEqual([{ value: 'w', label: 'Wil' }]);
  expect(choosable(people, 'contact', ['asd'])).toEqual([{ value: 'b', label: 'Bo' }]);
  expect(choosable(people, 'contact', ['jr']).map(({ value }) => value)).toEqual(['b', 'j']);
});

it('does not send who was chosen and can be chosen no more', () => {
  expect(stillChosen('j', choosable(people, 'contact', ['jr']))).toBe('j');
  expect(stillChosen('j', choosable(people, 'contact', ['asd']))).toBe('');
});
