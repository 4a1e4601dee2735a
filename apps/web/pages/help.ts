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

/** The heading in the chapter of each role; without one what is told to everybody: a chapter, and its heading. */
export type Help = Readonly<Partial<Record<Role, string>>> & { readonly all: string };

const everybody = (heading: string): Help => ({ all: `voor-iedereen#${heading}` });
const signingIn = (heading: string): Help => ({ all: `inloggen#${heading}` });

const sending = everybody('iets-versturen');
const opening: Help = { ...sending, civilServant: 'een-dossier-openen', council: 'uit-uzelf-adviseren' };
const bringingIn: Help = {
  ...{ all: 'beleidsmedewerker#overnemen-wat-u-al-bijhield' },
  administrator: 'inlezen',
};
const asking: Help = { ...sending, civilServant: 'mensen-vroeg-betrekken-en-advies-vragen', council: 'advies-geven' };
const advising: Help = { ...sending, council: 'advies-geven', civilServant: 'een-advies-dat-op-papier-kwam' };
const together: Help = { ...advising, council: 'samen-aan-een-advies-schrijven' };
const answering: Help = {
  ...sending,
  civilServant: 'antwoord-geven-op-elk-punt',
  council: 'na-het-antwoord',
  alderman: 'een-reactie-vaststellen',
  clerk: 'wat-u-vastlegt',
};
const tracing: Help = { ...sending, civilServant: 'laten-zien-wat-er-veranderde', council: 'na-het-antwoord' };
const deciding: Help = { ...sending, alderman: 'besluit-en-doorwerking', clerk: 'wat-u-vastlegt' };
const otherwise: Help = {
  ...sending,
  civilServant: 'als-het-anders-loopt',
  council: 'na-het-antwoord',
  administrator: 'dossiers',
};
const wrong: Help = {
  ...everybody('als-er-iets-verkeerd-staat'),
  civilServant: 'als-er-iets-verkeerd-staat',
  administrator: 'dossiers',
};
const lists: Help = { ...everybody('lijsten-en-cijfers'), auditor: 'dossiers-lezen' };
const counted: Help = { ...lists, alderman: 'overzicht' };
const ofFour: Help = { ...lists, alderman: 'vier-antwoorden-op-één-scherm' };
const councils: Help = { ...everybody('adviesraden-bekijken'), council: 'terugkijken' };
/** What an administrator alone may change, and whoever else comes there reads of it in the same place. */
const settling = (heading: string): Help => ({
  ...{ all: `beheerder#${heading}`, auditor: 'hoe-de-gemeente-is-ingericht' },
});
const did: Help = { all: 'auditor#wie-wat-deed', administrator: 'wie-wat-deed' };
const held: Help = { ...everybody('wat-er-van-u-is-bewaard'), administrator: 'wat-er-van-iemand-is-bewaard' };

/** What the handbook says of each page of the workplace, by the address of its route. */
export const HELP: Readonly<Record<string, Help>> = {
  '/': { ...everybody('mijn-werk'), alderman: 'vier-antwoorden-op-één-scherm' },
  '/inloggen': signingIn('met-het-account-van-uw-gemeente'),
  '/uitnodiging': signingIn('met-een-link-van-de-gemeente'),
  '/mijn-toegang': signingIn('meer-dan-één-manier-hebben'),
  '/uw-rollen': everybody('uw-rollen'),
  '/nieuw': { all: 'op-de-hoogte#nieuw-voor-u' },
  '/standaardteksten': { all: 'beleidsmedewerker#antwoord-geven-op-elk-punt' },
  '/inrichten': { all: 'beheerder#inrichten' },
  '/zoeken': everybody('een-dossier-vinden'),
  '/dossiers': everybody('een-dossier-vinden'),
  '/termijnen': everybody('termijnen'),
  '/niet-overgenomen': { ...lists, clerk: 'wat-u-verder-ziet' },
  '/punten': counted,
  '/reacties': counted,
  '/veranderd': ofFour,
  '/vragen-van-de-raad': ofFour,
  '/overzicht': counted,
  '/adviesraden': councils,
  '/adviesraden/$municipality/$council': councils,
  '/adviesraden/$municipality/$council/jaren/$year': councils,
  '/dossiers/nieuw': opening,
  '/dossiers/inlezen': bringingIn,
  '/dossiers/$dossier/adviezen/$advice': { ...answering, ...everybody('een-punt-lezen') },
  '/dossiers/$dossier/aanbevelingen/$recommendation': everybody('een-punt-lezen'),
  '/dossiers/$dossier/blad': everybody('een-punt-lezen'),
  '/dossiers/$dossier/wie-wat-vastlegde': did,
  '/dossiers/$dossier/besluit-en-toezeggingen': {
    ...everybody('een-dossier-lezen'),
    civilServant: 'alles-in-één-stuk-voor-college-of-raad',
    alderman: 'besluit-en-doorwerking',
    clerk: 'het-raadsstuk-maken',
  },
  '/dossiers/$dossier/gesprekken-en-aanvragen': { ...asking, ...everybody('een-dossier-lezen') },
  '/dossiers/$dossier/tijdlijn': { ...everybody('de-tijdlijn'), auditor: 'wie-wat-deed' },
  '/dossiers/$dossier': { ...everybody('een-dossier-lezen'), auditor: 'dossiers-lezen' },
  '/dossiers/$dossier/tekst': everybody('de-tekst-lezen'),
  '/dossiers/$dossier/tekst/vergelijken': {
    ...everybody('de-tekst-lezen'),
    civilServant: 'laten-zien-wat-er-veranderde',
  },
  '/dossiers/$dossier/tekst/lezen': everybody('de-tekst-lezen'),
  '/beheer': settling('beheer'),
  '/beheer/$municipality/inrichten': settling('inrichten'),
  '/beheer/$municipality/regeling': settling('gemeente-en-verordening'),
  '/beheer/$municipality/instellingen': settling('termijnen-en-reces'),
  '/beheer/$municipality/afspraken': settling('antwoorden-en-geschillen'),
  '/beheer/$municipality/uiterlijk': settling('uiterlijk-en-openbare-paginas'),
  '/beheer/$municipality/openbaar': settling('uiterlijk-en-openbare-paginas'),
  '/beheer/$municipality/adviesraden': settling('adviesraden'),
  '/beheer/$municipality/standaardteksten': settling('standaardteksten'),
  '/beheer/$municipality/programmas': settling('programmas'),
  '/beheer/$municipality/mensen': settling('mensen'),
  '/beheer/$municipality/mensen/$person': settling('mensen'),
  '/beheer/$municipality/mensen/$person/overdragen': { all: 'beheerder#ander-werk-of-weg' },
  '/beheer/$municipality/mensen/$person/gedaan': did,
  '/beheer/$municipality/mail': settling('mail-die-niet-aankomt'),
  '/beheer/$municipality/wie-wat-wijzigde': did,
  '/beheer/$municipality/rechten': settling('rechten-nalopen'),
  '/wat-is-bewaard/$person': held,
};

/** The forms, by what they record: the last part of their address. */
export const HELP_WITH_FORMS: Readonly<Record<string, Help>> = {
  wijzigen: otherwise,
  invloedsruimte: asking,
  concept: asking,
  'informatie-vragen': advising,
  informatie: asking,
  betrokkenheid: asking,
  adviesaanvraag: asking,
  adviestermijn: asking,
  advies: together,
  aanvulling: advising,
  'geen-advies': advising,
  'advies-bevestigen': advising,
  'advies-intrekken': advising,
  antwoorden: answering,
  reactietermijn: answering,
  'reactie-klaarleggen': answering,
  'reactie-terugsturen': answering,
  reactie: answering,
  weerwoord: tracing,
  herziening: answering,
  besluit: deciding,
  doorwerking: tracing,
  tekstwijziging: tracing,
  herkenning: tracing,
  voortgang: tracing,
  motie: deciding,
  gemeenteraad: { ...deciding, civilServant: 'alles-in-één-stuk-voor-college-of-raad' },
  vertrek: otherwise,
  opvolging: otherwise,
  publicatie: deciding,
  'toezegging-nagekomen': tracing,
  'toezegging-uitstellen': tracing,
  geschil: otherwise,
  'geschil-afronden': deciding,
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
 * has none yet, and of a page that is not there: the page that leads to each chapter.
 */
export function helpFor(route: string, roles: readonly Role[]): string {
  const help = helpOf(route);
  if (help === undefined) return '/handboek';
  const role = ROLES.find((one) => roles.includes(one) && help[one] !== undefined);
  return `/handboek/${role === undefined ? help.all : `${CHAPTERS[role]}#${help[role]}`}`;
}
