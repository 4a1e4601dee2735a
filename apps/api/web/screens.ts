import type { WebBuild } from './web-build.js';

/** The addresses of the pages that Nest serves, as it names them: they do not belong to the API. */
export const PUBLIC = [
  'openbaar',
  'openbaar/dossiers/:dossier',
  'openbaar/dossiers/:dossier/blad',
  'openbaar/dossiers/:dossier/raadsstuk.json',
  'openbaar/dossiers/:dossier/raadsstuk.html',
  'openbaar/dossiers/:dossier/raadsstuk.pdf',
  'openbaar/dossiers/:dossier/raadsstuk.odt',
  'openbaar/dossiers/:dossier/raadsstuk.docx',
  'openbaar/dossiers/:dossier/tekst',
  'openbaar/dossiers/:dossier/tekst/:versions',
  'openbaar/dossiers/:dossier/aanbevelingen/:recommendation',
  'openbaar/dossiers/:dossier/aanbevelingen/:recommendation/aanbeveling.json',
  'openbaar/dossiers/:dossier/aanbevelingen/:recommendation/aanbeveling.html',
  'openbaar/dossiers/:dossier/aanbevelingen/:recommendation/aanbeveling.pdf',
  'openbaar/dossiers/:dossier/aanbevelingen/:recommendation/aanbeveling.odt',
  'openbaar/dossiers/:dossier/aanbevelingen/:recommendation/aanbeveling.docx',
  'openbaar/gemeenten/:municipality/logo',
  'openbaar/gemeenten/:municipality/uiterlijk.css',
  'openbaar/adviesraden/:municipality/:council',
  'openbaar/adviesraden/:municipality/:council/jaren/:year',
  'openbaar/adviesraden/:municipality/:council/jaren/:year/verslag.html',
  'openbaar/adviesraden/:municipality/:council/jaren/:year/verslag.pdf',
  'openbaar/adviesraden/:municipality/:council/jaren/:year/verslag.odt',
  'openbaar/adviesraden/:municipality/:council/jaren/:year/verslag.docx',
  'openbaar/niet-overgenomen',
  'openbaar/niet-overgenomen.csv',
  'openbaar/niet-overgenomen.html',
  'openbaar/niet-overgenomen.pdf',
  'openbaar/niet-overgenomen.odt',
  'openbaar/niet-overgenomen.docx',
  'openbaar/niet-overgenomen.json',
  'openbaar/niet-overgenomen.ods',
  'openbaar/niet-overgenomen.csv-metadata.json',
  'openbaar/punten.csv',
  'openbaar/punten.json',
  'openbaar/punten.ods',
  'openbaar/punten.csv-metadata.json',
  'openbaar/gegevens',
  'openbaar/hoe-vroeg',
  'openbaar/controlegetal',
  'openbaar/nieuw.atom',
  'handboek',
  'handboek/:chapter',
];

/** The files of the screens carry their content in their name, so a browser never has to ask for one again. */
export const assetsOf = ({ assets }: WebBuild) => ({
  root: assets,
  prefix: '/assets/',
  decorateReply: false,
  index: false as const,
  immutable: true,
  maxAge: '365d',
  preCompressed: true,
});

/** The pictures of the handbook keep their names when they change. */
export const picturesOf = ({ pictures }: WebBuild) => ({
  root: pictures,
  prefix: '/handboek/beelden/',
  decorateReply: false,
  index: false as const,
  maxAge: '1h',
});
