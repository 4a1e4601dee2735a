import { ROLES, type Role } from '#vocabulary';

/** The chapter of the handbook that is written for each role, as it stands in an address. */
export const CHAPTERS: Readonly<Record<Role, string>> = {
  civilServant: 'beleidsmedewerker',
  council: 'adviesraad',
  alderman: 'wethouder',
  clerk: 'griffier',
  administrator: 'beheerder',
  auditor: 'auditor',
};

/** The heading in the chapter of each role; without one that chapter from its beginning. */
export type Help = Readonly<Partial<Record<Role, string>>>;

const OWN: Help = {};
const opening: Help = { civilServant: 'een-dossier-openen', council: 'uit-uzelf-adviseren', administrator: 'dossiers' };
const bringingIn: Help = { civilServant: 'overnemen-wat-u-al-bijhield', administrator: 'dossiers' };
const asking: Help = { civilServant: 'mensen-vroeg-betrekken-en-advies-vragen', council: 'advies-geven' };
const advising: Help = { council: 'advies-geven' };
const answering: Help = {
  civilServant: 'antwoord-geven-op-elk-punt',
  council: 'na-het-antwoord',
  alderman: 'een-reactie-vaststellen',
};
const influence: Help = {
  civilServant: 'laten-zien-wat-er-veranderde',
  council: 'na-het-antwoord',
  alderman: 'besluit-en-doorwerking',
};
const otherwise: Help = { civilServant: 'als-het-anders-loopt', council: 'na-het-antwoord' };
const wrong: Help = { civilServant: 'als-er-iets-verkeerd-staat' };
const packet: Help = { ...influence, clerk: 'het-raadsstuk-maken' };
const lists: Help = { council: 'terugkijken', alderman: 'overzicht', clerk: 'wat-u-verder-ziet' };
const told: Help = { council: 'op-de-hoogte-blijven' };
const terms: Help = { administrator: 'termijnen-en-afspraken' };
const looks: Help = { administrator: 'uiterlijk-en-openbare-paginas' };
const people: Help = { administrator: 'mensen' };
const watching: Help = { administrator: 'wie-wat-deed-en-wie-wat-mag' };
const setup: Help = { administrator: 'inrichten' };

/** What the handbook says of each page of the workplace, by the address of its route. */
export const HELP: Readonly<Record<string, Help>> = {
  '/': { alderman: 'vier-antwoorden-op-één-scherm' },
  '/inloggen': OWN,
  '/uitnodiging': OWN,
  '/mijn-toegang': OWN,
  '/uw-rollen': { council: 'als-iemand-niet-meer-kan-inloggen' },
  '/nieuw': told,
  '/standaardteksten': answering,
  '/inrichten': setup,
  '/zoeken': OWN,
  '/dossiers': OWN,
  '/termijnen': { clerk: 'wat-u-verder-ziet' },
  '/niet-overgenomen': lists,
  '/punten': lists,
  '/reacties': lists,
  '/veranderd': lists,
  '/vragen-van-de-raad': lists,
  '/overzicht': lists,
  '/adviesraden': lists,
  '/adviesraden/$municipality/$council': lists,
  '/adviesraden/$municipality/$council/jaren/$year': lists,
  '/dossiers/nieuw': opening,
  '/dossiers/inlezen': bringingIn,
  '/dossiers/$dossier/adviezen/$advice': answering,
  '/dossiers/$dossier/aanbevelingen/$recommendation': answering,
  '/dossiers/$dossier/blad': answering,
  '/dossiers/$dossier/wie-wat-vastlegde': watching,
  '/dossiers/$dossier/besluit-en-toezeggingen': packet,
  '/dossiers/$dossier/gesprekken-en-aanvragen': asking,
  '/dossiers/$dossier/tijdlijn': OWN,
  '/dossiers/$dossier': answering,
  '/dossiers/$dossier/tekst': influence,
  '/dossiers/$dossier/tekst/vergelijken': influence,
  '/dossiers/$dossier/tekst/lezen': influence,
  '/beheer': OWN,
  '/beheer/$municipality/inrichten': setup,
  '/beheer/$municipality/instellingen': terms,
  '/beheer/$municipality/uiterlijk': looks,
  '/beheer/$municipality/openbaar': looks,
  '/beheer/$municipality/adviesraden': { administrator: 'adviesraden' },
  '/beheer/$municipality/mensen': people,
  '/beheer/$municipality/mensen/$person': people,
  '/beheer/$municipality/mensen/$person/overdragen': people,
  '/beheer/$municipality/mensen/$person/gedaan': watching,
  '/beheer/$municipality/wie-wat-wijzigde': watching,
  '/beheer/$municipality/rechten': watching,
  '/wat-is-bewaard/$person': watching,
};

/** The forms, by what they record: the last part of their address. */
export const HELP_WITH_FORMS: Readonly<Record<string, Help>> = {
  wijzigen: wrong,
  invloedsruimte: opening,
  concept: opening,
  'informatie-vragen': advising,
  informatie: asking,
  betrokkenheid: asking,
  adviesaanvraag: asking,
  adviestermijn: asking,
  advies: advising,
  aanvulling: advising,
  'geen-advies': advising,
  'advies-bevestigen': advising,
  'advies-intrekken': advising,
  antwoorden: answering,
  reactietermijn: answering,
  'reactie-klaarleggen': answering,
  'reactie-terugsturen': answering,
  reactie: answering,
  weerwoord: answering,
  herziening: answering,
  besluit: influence,
  doorwerking: influence,
  tekstwijziging: influence,
  herkenning: influence,
  voortgang: influence,
  motie: influence,
  gemeenteraad: influence,
  vertrek: otherwise,
  opvolging: otherwise,
  publicatie: influence,
  'toezegging-nagekomen': influence,
  'toezegging-uitstellen': influence,
  geschil: otherwise,
  'geschil-afronden': { ...otherwise, alderman: 'besluit-en-doorwerking' },
  evaluatie: otherwise,
  intrekken: otherwise,
  afsluiten: otherwise,
  werkwijze: otherwise,
  terugnemen: wrong,
  verbeteren: wrong,
};

const FORM = /^\/dossiers\/\$dossier\/([\w-]+)$/;

/** Undefined of a page that is not there. */
export const helpOf = (route: string): Help | undefined => HELP[route] ?? HELP_WITH_FORMS[FORM.exec(route)?.[1] ?? ''];

/**
 * Where the handbook tells of a page, to somebody of these roles: of several the first that has a heading there. Who
 * has none yet comes to the page that leads to each chapter.
 */
export function helpFor(route: string, roles: readonly Role[]): string {
  const help = helpOf(route) ?? OWN;
  const mine = ROLES.filter((role) => roles.includes(role));
  const role = mine.find((one) => help[one] !== undefined) ?? mine[0];
  if (role === undefined) return '/handboek';
  const anchor = help[role];
  return `/handboek/${CHAPTERS[role]}${anchor === undefined ? '' : `#${anchor}`}`;
}
