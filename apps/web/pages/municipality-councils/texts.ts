import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Adviesraden van de gemeente', en: 'Councils of the municipality' },
  lead: {
    nl: 'Wie een dossier opent, kan kiezen uit deze adviesraden. Wat een adviesraad al deed, blijft in de dossiers staan.',
    en: 'Who opens a dossier can choose from these councils. What a council did already stays in the dossiers.',
  },
  list: { nl: 'Op de lijst', en: 'On the list' },
  none: { nl: 'Er staat nog geen adviesraad op de lijst', en: 'There is no council on the list yet' },
  sharedOnly: {
    nl: 'Hier staat nog geen adviesraad van de gemeente zelf',
    en: 'There is no council of the municipality itself here yet',
  },
  noLaw: {
    nl: 'Nog niet vastgelegd volgens welke wet deze raad adviseert.',
    en: 'Not settled yet under which law this council advises.',
  },
  change: { nl: '{{name}} wijzigen', en: 'Change {{name}}' },
  changed: { nl: '{{name}} is gewijzigd.', en: '{{name}} was changed.' },
  submit: { nl: 'Wijziging bewaren', en: 'Save the change' },
  versions: {
    title: { nl: 'Wat er is vastgelegd van {{name}}', en: 'What was recorded of {{name}}' },
    happened: { nl: '{{date}}: {{what}}', en: '{{date}}: {{what}}' },
    CouncilFounded: { nl: 'op de lijst gezet', en: 'put on the list' },
    CouncilChanged: { nl: 'gewijzigd', en: 'changed' },
    CouncilEnded: { nl: 'van de lijst gehaald', en: 'taken off the list' },
    because: { nl: 'Waarom', en: 'Why' },
    name: { nl: 'Naam', en: 'Name' },
  },
  remove: {
    begin: { nl: 'Van de lijst halen …', en: 'Take off the list …' },
    warning: {
      nl: '{{name}} verdwijnt van de lijst. Wat erover is vastgelegd, blijft bewaard. In dossiers waaraan deze raad meedoet, blijft hij staan.',
      en: '{{name}} disappears from the list. What was recorded of it is kept. It stays in the dossiers in which it takes part.',
    },
    shared: {
      nl: 'Delen stopt hier niet mee: {{municipalities}} kan {{name}} blijven vragen, en de mensen houden daar hun rol. Beëindig het delen apart, als dat ook moet stoppen.',
      en: 'This does not end the sharing: {{municipalities}} can go on asking {{name}}, and its people keep their role there. End the sharing apart, if that is to stop too.',
    },
    submit: { nl: '{{name}} van de lijst halen', en: 'Take {{name}} off the list' },
    cancel: { nl: 'Op de lijst laten staan', en: 'Leave on the list' },
    done: { nl: '{{name}} staat niet meer op de lijst.', en: '{{name}} is not on the list any more.' },
  },
  others: {
    title: { nl: 'Alleen in dossiers', en: 'In dossiers only' },
    intro: {
      nl: 'Deze adviesraden doen mee in een dossier. Zet ze op de lijst om vast te leggen volgens welke wet ze adviseren.',
      en: 'These councils take part in a dossier. Put them on the list to settle under which law they advise.',
    },
  },
  inDossiers_one: { nl: 'Doet mee in {{count}} dossier.', en: 'Takes part in {{count}} dossier.' },
  inDossiers_other: { nl: 'Doet mee in {{count}} dossiers.', en: 'Takes part in {{count}} dossiers.' },
  put: { nl: 'Op de lijst zetten', en: 'Put on the list' },
  added: { nl: '{{name}} staat nu op de lijst.', en: '{{name}} is on the list now.' },
  new: { nl: 'Adviesraad toevoegen', en: 'Add a council' },
  add: { nl: 'Toevoegen', en: 'Add' },
  addedNew: { nl: 'De adviesraad staat nu op de lijst.', en: 'The council is on the list now.' },
  name: { nl: 'Naam van de adviesraad', en: 'Name of the council' },
  law: { nl: 'Volgens welke wet adviseert deze raad?', en: 'Under which law does this council advise?' },
  shownToAll: {
    nl: 'Wat u hieronder invult, ziet iedereen op de pagina van deze raad. Laat leeg wat u niet weet.',
    en: 'What you fill in below, everybody sees on the page of this council. Leave empty what you do not know.',
  },
  instrument: {
    title: { nl: 'Ingesteld bij', en: 'Founded by' },
    about: {
      nl: 'Bijvoorbeeld: Verordening cliëntenparticipatie 2024.',
      en: 'For example: Ordinance on participation 2024.',
    },
    article: { nl: 'Artikel', en: 'Article' },
    url: { nl: 'Link naar de regeling', en: 'Link to the regulation' },
  },
  seats: {
    label: { nl: 'Voor wie zijn er plaatsen?', en: 'For whom are there seats?' },
    about: { nl: 'Alleen aantallen, geen namen.', en: 'Numbers only, no names.' },
    what: { nl: 'Groep', en: 'Group' },
    group: { nl: 'Groep {{number}}', en: 'Group {{number}}' },
    vacant: {
      nl: 'Hoeveel daarvan zijn leeg (groep {{number}})?',
      en: 'How many of these are vacant (group {{number}})?',
    },
    count: { nl: 'Aantal plaatsen voor groep {{number}}', en: 'Number of seats for group {{number}}' },
  },
  chair: {
    label: { nl: 'Is de voorzitter onafhankelijk?', en: 'Is the chair independent?' },
    yes: { nl: 'Ja', en: 'Yes' },
    no: { nl: 'Nee', en: 'No' },
    unknown: { nl: 'Dat is niet bekend', en: 'That is not known' },
  },
  terms: {
    years: { nl: 'Zittingsduur in jaren', en: 'Term of office in years' },
    most: { nl: 'Hoogstens zoveel keer achter elkaar', en: 'At most so many times in a row' },
  },
  support: {
    nl: 'Ondersteuning door de gemeente, in uren per jaar',
    en: 'Support by the municipality, in hours per year',
  },
  budget: { nl: 'Budget in euro per jaar', en: 'Budget in euros per year' },
  contact: {
    mail: { nl: 'E-mailadres van de raad', en: 'Mail address of the council' },
    about: {
      nl: 'Van de raad of het secretariaat, nooit van een persoon.',
      en: 'Of the council or its secretariat, never of a person.',
    },
    phone: { nl: 'Telefoonnummer van de raad', en: 'Phone number of the council' },
    website: { nl: 'Website van de raad', en: 'Website of the council' },
  },
});
