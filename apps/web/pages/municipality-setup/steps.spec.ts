import { expect, it } from '@jest/globals';
import { begunIn, doneIn } from './steps.ts';

const nothing = {
  municipality: { municipality: 'gm0014', revision: 0 },
  members: [{ id: 'eva', name: 'Eva', revision: 1, roles: [{ role: 'administrator' as const }] }],
  ...{ councils: 0, dossiers: 0, canComeBack: false, hasLogo: false },
};

it('tells of each step by what is kept whether it is done', () => {
  expect([...doneIn(nothing)]).toEqual([]);
  const { members } = nothing;
  const tim = { id: 'tim', name: 'Tim', revision: 1, roles: [{ role: 'clerk' as const }] };
  expect([...doneIn({ ...nothing, members: [...members, { ...tim, roles: [] }] })]).toEqual([]);
  const municipality = {
    ...nothing.municipality,
    instrument: { kind: 'ordinance' as const, name: 'Verordening' },
    contact: { phone: '14 050' },
    privacy: 'https://groningen.nl/privacy',
  };
  const later = {
    municipality,
    members: [...members, tim],
    councils: 1,
    dossiers: 1,
    canComeBack: true,
    hasLogo: true,
  };
  expect([[...begunIn(nothing)], [...begunIn(later)]]).toEqual([[], ['statements']]);
  expect([...doneIn({ ...nothing, municipality: { ...municipality, responseTerm: { weeks: 4 } } })]).toContain('terms');
  expect([...doneIn(later)]).toEqual(['signIn', 'ordinance', 'councils', 'people', 'looks', 'dossier']);
});
