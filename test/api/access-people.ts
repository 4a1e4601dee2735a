import { today } from '#calendar';
import type { Membership } from '#directory';

/** People of every role and relation, here and elsewhere: each by what they are to two dossiers of one portfolio. */

/** Where a council of that id is kept that gm0000 accepted: what its people are there, they are here. */
export const HOME = 'gm0758';
const ofHome = { municipality: HOME, role: 'council', council: 'toegangsraad' } as const;
const HERE = { municipality: 'gm0000' } as const;
const THERE = { municipality: 'gm0014' } as const;
const asd = { ...HERE, role: 'council', council: 'toegangsraad' } as const;
const civilServant = { ...HERE, role: 'civilServant' } as const;
const alderman = { ...HERE, role: 'alderman' } as const;
export const [HIDDEN, PUBLIC, NOWHERE] = ['toegang-verborgen', 'toegang-openbaar', 'toegang-nergens'];
export const onDay = (days: number) => today(new Date(Date.now() + days * 86_400_000));

export const PEOPLE: Readonly<Record<string, readonly Membership[]>> = {
  'civil servant': [civilServant],
  'civil servant of its portfolio': [{ ...civilServant, portfolios: ['Zorg'] }],
  'civil servant of another portfolio': [{ ...civilServant, portfolios: ['Wonen'] }],
  'civil servant of these dossiers': [{ ...civilServant, dossiers: [HIDDEN, PUBLIC] }],
  alderman: [alderman],
  'alderman of its portfolio': [{ ...alderman, portfolios: ['Zorg', 'Jeugd'] }],
  'alderman of another portfolio': [{ ...alderman, portfolios: ['Wonen'] }],
  clerk: [{ ...HERE, role: 'clerk' }],
  administrator: [{ ...HERE, role: 'administrator' }],
  auditor: [{ ...HERE, role: 'auditor' }],
  'of the council, from before': [asd],
  chair: [{ ...asd, function: 'chair' }],
  secretary: [{ ...asd, function: 'secretary' }],
  member: [{ ...asd, function: 'member' }],
  'secretary of another council': [{ ...asd, council: 'jongerenraad', function: 'secretary' }],
  'civil servant until yesterday': [{ ...civilServant, until: onDay(-1) }],
  'civil servant from tomorrow on': [{ ...civilServant, from: onDay(1) }],
  'civil servant elsewhere': [{ ...THERE, role: 'civilServant' }],
  'alderman elsewhere': [{ ...THERE, role: 'alderman' }],
  'administrator elsewhere': [{ ...THERE, role: 'administrator' }],
  'of a council of that name elsewhere': [{ ...asd, ...THERE }],
  'secretary of the council that is shared': [{ ...ofHome, function: 'secretary' }],
  'member of the council that is shared': [{ ...ofHome, function: 'member' }],
  'secretary of another council of its home': [{ ...ofHome, council: 'jongerenraad', function: 'secretary' }],
  'administrator of its home': [{ municipality: HOME, role: 'administrator' }],
  'both, here and elsewhere': [
    { ...HERE, role: 'clerk' },
    { ...THERE, role: 'civilServant' },
  ],
  nobody: [],
};
