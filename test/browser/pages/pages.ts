import { actions } from '../../../apps/web/pages/actions.js';
import { ACCOUNTS } from '../../api/client.js';

export interface Shown {
  /** Of its picture. */
  readonly name: string;
  readonly address: string;
  readonly account?: string;
  /** A form like others: read once, and not in each way. */
  readonly alike?: boolean;
}

const CLOSED = '/dossiers/voorbeeld-verordening-2026';
const LARGE = '/dossiers/voorbeeld-jeugdhulp-2027';
const UNDER_WAY = '/dossiers/groningen-verordening-2020';
const { civilServant, alderman, asd, administrator } = ACCOUNTS;

const inside: Readonly<Record<string, string>> = {
  dossiers: '/dossiers',
  'dossiers-none': '/dossiers?title=bestaatniet',
  'dossier-closed': CLOSED,
  'dossier-response': UNDER_WAY,
  'dossier-text': `${CLOSED}/tekst`,
  compare: `${LARGE}/tekst/vergelijken`,
  read: `${LARGE}/tekst/lezen`,
  'dossier-talks': `${CLOSED}/gesprekken-en-aanvragen`,
  'dossier-outcome': `${CLOSED}/besluit-en-toezeggingen`,
  advice: `${CLOSED}/adviezen/a-asd`,
  recommendation: `${CLOSED}/aanbevelingen/asd-2`,
  'dossier-large': LARGE,
  'advice-large': `${LARGE}/adviezen/a-asd`,
  timeline: `${CLOSED}/tijdlijn`,
  sheet: `${CLOSED}/blad`,
  opening: '/dossiers/nieuw',
  'bring-in': '/dossiers/inlezen',
  deadlines: '/termijnen',
  register: '/niet-overgenomen',
  councils: '/adviesraden',
  council: '/adviesraden/gm0000/asd',
  'council-year': '/adviesraden/gm0000/asd/jaren/2026',
  search: '/zoeken?q=vervoer',
  dashboard: '/overzicht',
  'unknown-dossier': '/dossiers/bestaat-niet',
};

const administered: Readonly<Record<string, string>> = {
  administration: '/beheer',
  'municipality-setup': '/beheer/gm0000/inrichten',
  ordinance: '/beheer/gm0000/regeling',
  settings: '/beheer/gm0000/instellingen',
  answering: '/beheer/gm0000/afspraken',
  'municipality-texts': '/beheer/gm0000/standaardteksten',
  looks: '/beheer/gm0000/uiterlijk',
  statements: '/beheer/gm0000/openbaar',
  'kept-councils': '/beheer/gm0000/adviesraden',
  members: '/beheer/gm0000/mensen',
  member: '/beheer/gm0000/mensen/griffier',
};

const anyone: Readonly<Record<string, string>> = {
  welcome: '/',
  'sign-in': '/inloggen',
  setup: '/inrichten',
  'unknown-page': '/bestaat-niet',
  'public-dossiers': '/openbaar',
  'public-found': '/openbaar?q=vervoer',
  'public-dossier': '/openbaar/dossiers/voorbeeld-verordening-2026',
  'public-text': '/openbaar/dossiers/voorbeeld-jeugdhulp-2027/tekst',
  'public-text-difference': '/openbaar/dossiers/voorbeeld-jeugdhulp-2027/tekst/2-3',
  'public-large': '/openbaar/dossiers/voorbeeld-jeugdhulp-2027',
  'public-sheet': '/openbaar/dossiers/voorbeeld-verordening-2026/blad',
  'public-recommendation': '/openbaar/dossiers/voorbeeld-verordening-2026/aanbevelingen/asd-1',
  'public-council': '/openbaar/adviesraden/gm0000/asd',
  'public-council-year': '/openbaar/adviesraden/gm0000/asd/jaren/2026',
  'public-register': '/openbaar/niet-overgenomen',
  'public-waiting': '/openbaar/niet-overgenomen?state=waiting',
  'public-earliness': '/openbaar/hoe-vroeg',
  'public-data': '/openbaar/gegevens',
  'public-as-of': '/openbaar/dossiers/voorbeeld-verordening-2026?op=2026-05-25',
  'public-checkpoint': '/openbaar/controlegetal',
  'public-unknown': '/openbaar/dossiers/bestaat-niet',
  handbook: '/handboek/beheerder',
};

const all = (pages: Readonly<Record<string, string>>, account?: string): Shown[] =>
  Object.entries(pages).map(([name, address]) => ({ name, address, ...(account !== undefined && { account }) }));

// Between them these have every kind of field.
const UNALIKE: ReadonlySet<string> = new Set([
  'AdviceRequested',
  'InvolvementHeld',
  'AdviceSubmitted',
  'AnswerDrafted',
  'ResponseAdopted',
  'FactCorrected',
]);
// Of a fact that the page is about.
const OF_FACT: Readonly<Record<string, string>> = { FactCorrected: '?over=3', FactRetracted: '?over=3' };
const toDo = Object.entries(actions).map(([fact, path]): Shown => ({
  name: `do-${fact}`,
  address: `${path.replace('$dossier', 'groningen-verordening-2020')}${OF_FACT[fact] ?? ''}`,
  account: civilServant,
  alike: !UNALIKE.has(fact),
}));

/** Every page there is, with something on it; whoever looks at it stays the same as long as possible. */
export const PAGES: readonly Shown[] = [
  ...all(anyone),
  ...all(
    {
      'start-alderman': '/',
      changes: '/veranderd?whose=own',
      'raad-topics': '/vragen-van-de-raad?whose=own',
      points: '/punten?municipality=gm0000&answers=partly',
      responses: '/reacties?municipality=gm0000',
    },
    alderman,
  ),
  ...all({ 'start-council': '/' }, asd),
  ...all(administered, administrator),
  ...all({ 'start-civil-servant': '/', ...inside }, civilServant),
  ...toDo,
];

/** Those that are served whole, without a script. */
export const isPublic = (address: string): boolean => /^\/(openbaar|handboek)/.test(address);

/** The public pages have their language in their address; the others in the browser. */
export const inLanguage = ({ address }: Shown, language: 'nl' | 'en'): string =>
  language === 'nl' || !isPublic(address) ? address : `${address}${address.includes('?') ? '&' : '?'}taal=en`;
