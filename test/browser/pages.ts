import { ACCOUNTS } from '../api/client.js';

export interface Shown {
  /** Of its picture. */
  readonly name: string;
  readonly address: string;
  readonly account?: string;
}

const DOSSIER = 'voorbeeld-verordening-2026';
const inside = ACCOUNTS.civilServant;

/** Every page there is, with something on it. A new page adds its line. */
export const PAGES: readonly Shown[] = [
  { name: 'welcome', address: '/' },
  { name: 'sign-in', address: '/inloggen' },
  { name: 'start-civil-servant', address: '/', account: inside },
  { name: 'start-alderman', address: '/', account: ACCOUNTS.alderman },
  { name: 'start-council', address: '/', account: ACCOUNTS.asd },
  { name: 'dossiers', address: '/dossiers', account: inside },
  { name: 'dossiers-none', address: '/dossiers?title=bestaatniet', account: inside },
  { name: 'dossier-closed', address: `/dossiers/${DOSSIER}`, account: inside },
  { name: 'dossier-response', address: '/dossiers/groningen-verordening-2020', account: inside },
  { name: 'recommendation', address: `/dossiers/${DOSSIER}/aanbevelingen/asd-2`, account: inside },
  { name: 'influence-space', address: `/dossiers/moerdijk-weerwoord-2022/invloedsruimte`, account: inside },
  { name: 'unknown-dossier', address: '/dossiers/bestaat-niet', account: inside },
  { name: 'unknown-page', address: '/bestaat-niet' },
  { name: 'public-dossiers', address: '/openbaar' },
  { name: 'public-found', address: '/openbaar?q=vervoer' },
  { name: 'public-dossier', address: `/openbaar/dossiers/${DOSSIER}` },
  { name: 'public-recommendation', address: `/openbaar/dossiers/${DOSSIER}/aanbevelingen/asd-1` },
  { name: 'public-council', address: '/openbaar/adviesraden/gm0000/asd' },
  { name: 'public-register', address: '/openbaar/niet-overgenomen' },
  { name: 'public-unknown', address: '/openbaar/dossiers/bestaat-niet' },
];

/** The public pages have their language in their address; the others in the browser. */
export const inLanguage = ({ address }: Shown, language: 'nl' | 'en'): string =>
  language === 'nl' || !address.startsWith('/openbaar')
    ? address
    : `${address}${address.includes('?') ? '&' : '?'}taal=en`;
