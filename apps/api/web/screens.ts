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
  'openbaar/adviesraden/:municipality/:council',
  'openbaar/adviesraden/:municipality/:council/jaren/:year',
  'openbaar/niet-overgenomen',
  'openbaar/niet-overgenomen.csv',
  'openbaar/niet-overgenomen.json',
  'openbaar/niet-overgenomen.ods',
  'openbaar/niet-overgenomen.csv-metadata.json',
  'openbaar/gegevens',
  'openbaar/hoe-vroeg',
  'openbaar/controlegetal',
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
