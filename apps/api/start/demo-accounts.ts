import type { Membership, Person } from '#directory';
import type { Facts } from '#trajectory';
import { COUNCIL_PEOPLE } from './demo-council.js';

type Opened = Pick<Facts['TrajectoryOpened'], 'municipality' | 'councils'>;

const INSIDE = [
  { id: 'beleidsmedewerker', name: 'Sanne Bakker, beleidsmedewerker', role: 'civilServant' },
  { id: 'wethouder', name: 'Karim El Amrani, wethouder', role: 'alderman' },
  { id: 'griffier', name: 'Marijke de Boer, griffier', role: 'clerk' },
  { id: 'beheerder', name: 'Tim Visser, beheerder', role: 'administrator' },
] as const;

const slug = (text: string) =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/**
 * Who can sign in to try things: one account for each role inside the municipality, good in every
 * municipality of the demo, one for each council, since councils answer for themselves, and the people of one of them.
 */
export function demoAccounts(dossiers: readonly Opened[]): Person[] {
  const municipalities = [...new Set(dossiers.map(({ municipality }) => municipality))];
  const inside = INSIDE.map(({ id, name, role }) => ({
    id,
    name,
    memberships: municipalities.map((municipality): Membership => ({ role, municipality })),
  }));
  const councils = new Map(
    dossiers.flatMap(({ municipality, councils: taking }) =>
      taking.map(({ id, name }): [string, Person] => [
        slug(name),
        { id: slug(name), name: `Lid van ${name}`, memberships: [{ role: 'council', municipality, council: id }] },
      ]),
    ),
  );
  return [...inside, ...councils.values(), ...COUNCIL_PEOPLE];
}
