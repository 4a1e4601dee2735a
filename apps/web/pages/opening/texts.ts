import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Nieuw dossier', en: 'New dossier' },
  lead: {
    municipality: {
      nl: 'Drie korte stappen. Daarna kunt u de tekst plaatsen, met mensen praten en advies vragen.',
      en: 'Three short steps. After that you can publish the text, talk with people and ask for advice.',
    },
    council: {
      nl: 'Voor een advies dat niemand vroeg. Drie korte stappen, en daarna schrijft u het advies.',
      en: 'For an advice that nobody asked for. Three short steps, and after that you write the advice.',
    },
  },
  dossiers: { nl: 'Dossiers', en: 'Dossiers' },
  notYours: { nl: 'Met uw rol kunt u geen dossier openen', en: 'With your role you cannot open a dossier' },
  back: { nl: 'Terug zonder te openen', en: 'Back without opening' },
  submit: { nl: 'Dossier openen', en: 'Open dossier' },
  submitOwn: { nl: 'Dossier openen en advies schrijven', en: 'Open dossier and write advice' },
  done: { nl: 'Het dossier is geopend.', en: 'The dossier has been opened.' },
  step: {
    about: { nl: '1. Waar gaat het over?', en: '1. What is it about?' },
    participants: { nl: '2. Wie doen mee?', en: '2. Who takes part?' },
    planning: { nl: '3. Wanneer?', en: '3. When?' },
  },
  grant: {
    missing: {
      nl: 'kies voor welke gemeente u het dossier opent',
      en: 'choose for which municipality you open the dossier',
    },
    label: { nl: 'Voor welke gemeente?', en: 'For which municipality?' },
    one: { nl: '{{municipality}} ({{councils}})', en: '{{municipality}} ({{councils}})' },
  },
  name: {
    label: { nl: 'Hoe heet het onderwerp?', en: 'What is the subject called?' },
    description: {
      nl: 'Kort en herkenbaar, zoals inwoners het zouden noemen.',
      en: 'Short and familiar, as residents would call it.',
    },
  },
  subject: {
    municipality: { nl: 'Wat voor voorstel is het?', en: 'What kind of proposal is it?' },
    council: { nl: 'Waarover gaat u advies geven?', en: 'On what will you give advice?' },
  },
  law: {
    municipality: {
      nl: 'Volgens welke wet vraagt de gemeente advies?',
      en: 'Under which law does the municipality ask advice?',
    },
    council: { nl: 'Volgens welke wet geeft uw raad advies?', en: 'Under which law does your council give advice?' },
  },
  authorities: {
    label: {
      municipality: { nl: 'Wie moet op het advies antwoorden?', en: 'Who must answer the advice?' },
      council: { nl: 'Wie moet op uw advies antwoorden?', en: 'Who must answer your advice?' },
    },
    description: {
      nl: 'Bij een gemeenschappelijke regeling antwoordt elk bestuur voor zichzelf.',
      en: 'In a joint arrangement each board answers for itself.',
    },
    what: { nl: 'Wie moet antwoorden', en: 'Authority' },
    kind: { nl: 'Soort', en: 'Kind' },
    name: { nl: 'Naam', en: 'Name' },
    usual: { nl: 'College van B&W', en: 'College van B&W' },
  },
  councils: {
    known: { nl: 'Welke adviesraden doen mee?', en: 'Which councils take part?' },
    others: { nl: 'Welke andere adviesraden doen mee?', en: 'Which other councils take part?' },
    own: { nl: 'Uw raad opent dit dossier: {{name}}.', en: 'Your council opens this dossier: {{name}}.' },
    always: {
      nl: '{{name}} doet vanzelf mee: de gemeente vraagt hierover altijd deze adviesraad.',
      en: '{{name}} takes part by itself: on this the municipality always asks that council.',
    },
    alwaysBy: {
      nl: '{{name}} doet vanzelf mee: de gemeente vraagt hierover altijd deze adviesraad ({{article}}).',
      en: '{{name}} takes part by itself: on this the municipality always asks that council ({{article}}).',
    },
    new: { nl: 'Nog een andere adviesraad?', en: 'Another council?' },
    description: {
      nl: 'Alleen als de raad nog niet in een eerder dossier stond.',
      en: 'Only when the council was in no earlier dossier.',
    },
    what: { nl: 'Adviesraad', en: 'Council' },
    name: { nl: 'Naam van adviesraad {{number}}', en: 'Name of council {{number}}' },
  },
  date: {
    label: { nl: 'Wanneer begon dit?', en: 'When did this begin?' },
    description: { nl: 'Laat leeg als het vandaag begint.', en: 'Leave empty when it begins today.' },
  },
  planned: {
    municipality: { nl: 'Wanneer is het besluit gepland?', en: 'When is the decision planned?' },
    council: {
      nl: 'Wanneer beslist de gemeente hierover, als u dat weet?',
      en: 'When does the municipality decide on this, if you know?',
    },
  },
  contact: {
    label: { nl: 'Bij wie kan men terecht met vragen?', en: 'Who can be asked about it?' },
    description: {
      nl: 'De naam is te zien voor de gemeente en de adviesraden die meedoen, niet voor iedereen.',
      en: 'The name is shown to the municipality and the councils that take part, not to everybody.',
    },
  },
  portfolio: {
    holder: { nl: 'Welke wethouder gaat erover?', en: 'Which alderman is it of?' },
    label: { nl: 'Portefeuille', en: 'Portfolio' },
    yours: {
      nl: 'U opent dossiers van deze portefeuilles.',
      en: 'You open dossiers of these portfolios.',
    },
    description: {
      municipality: { nl: 'Bijvoorbeeld Zorg en welzijn.', en: 'For instance Care and welfare.' },
      council: {
        nl: 'Bij welke taken van de wethouder hoort dit? Bijvoorbeeld Zorg en welzijn. Laat leeg als u het niet weet.',
        en: 'To which tasks of the alderman does this belong? For instance Care and welfare. Leave empty when you do not know.',
      },
    },
  },
  terms: {
    title: {
      nl: 'Termijnen aanpassen (nu {{advice}} om te adviseren en {{response}} om te antwoorden)',
      en: 'Change the terms (now {{advice}} to advise and {{response}} to answer)',
    },
    own: {
      moves: {
        nl: 'De gemeente heeft {{response}} om te antwoorden, en een termijn die op een vrije dag eindigt schuift op. Zo heeft de gemeente het afgesproken.',
        en: 'The municipality has {{response}} to answer, and a term that ends on a day off moves on. So the municipality settled it.',
      },
      stays: {
        nl: 'De gemeente heeft {{response}} om te antwoorden, ook als de termijn op een vrije dag eindigt. Zo heeft de gemeente het afgesproken.',
        en: 'The municipality has {{response}} to answer, also when the term ends on a day off. So the municipality settled it.',
      },
    },
    advice: { nl: 'Weken om te adviseren', en: 'Weeks to advise' },
    response: { nl: 'Weken om te antwoorden', en: 'Weeks to answer' },
    standing: {
      nl: 'Laat leeg voor {{term}}, zoals de gemeente heeft afgesproken.',
      en: 'Leave empty for {{term}}, as the municipality settled.',
    },
    atMeeting: { nl: 'tot een vergadering, en anders {{term}}', en: 'until a meeting, and else {{term}}' },
    weeks_one: { nl: '{{count}} week', en: '{{count}} week' },
    weeks_other: { nl: '{{count}} weken', en: '{{count}} weeks' },
    days_one: { nl: '{{count}} dag', en: '{{count}} day' },
    days_other: { nl: '{{count}} dagen', en: '{{count}} days' },
    law: {
      nl: 'Schuift een termijn op die op een vrije dag eindigt? (Algemene termijnenwet)',
      en: 'Does a term that ends on a day off move on? (Algemene termijnenwet)',
    },
    asSettled: { nl: 'Zoals de gemeente heeft afgesproken: {{what}}', en: 'As the municipality settled: {{what}}' },
    yes: { nl: 'Ja', en: 'Yes' },
    no: { nl: 'Nee', en: 'No' },
  },
});
