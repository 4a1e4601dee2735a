import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  home: { nl: 'Doorwerking, naar de openbare dossiers', en: 'Doorwerking, to the public dossiers' },
  nav: {
    dossiers: { nl: 'Openbare dossiers', en: 'Public dossiers' },
    register: { nl: 'Niet overgenomen', en: 'Not adopted' },
  },
  search: {
    label: { nl: 'Zoek in alle openbare dossiers', en: 'Search all public dossiers' },
    submit: { nl: 'Zoeken', en: 'Search' },
  },
  noCouncil: { nl: 'Geen adviesraad betrokken', en: 'No council involved' },
  opened: { nl: 'sinds {{date}}', en: 'since {{date}}' },
  recommendations_one: { nl: '{{count}} aanbeveling', en: '{{count}} recommendation' },
  recommendations_other: { nl: '{{count}} aanbevelingen', en: '{{count}} recommendations' },
  questionCount_one: { nl: '{{count}} vraag', en: '{{count}} question' },
  questionCount_other: { nl: '{{count}} vragen', en: '{{count}} questions' },
  counts: { nl: ': {{answered}} beantwoord, {{open}} open', en: ': {{answered}} answered, {{open}} open' },
  list: {
    title: { nl: 'Wat gebeurt er met advies?', en: 'What happens to advice?' },
    description: {
      nl: 'Lees wat adviesraden aan gemeenten aanbevalen, wat het antwoord was en wat er veranderde.',
      en: 'Read what councils recommended to municipalities, what was answered and what changed.',
    },
    lead: {
      nl: 'Adviesraden geven gemeenten advies over zorg, werk en jeugd. Hier leest u bij elk advies wat er is gevraagd, wat het antwoord was en wat er veranderde.',
      en: 'Councils advise municipalities on care, work and youth. Here you read for each advice what was asked, what was answered and what changed.',
    },
    dossiers: { nl: 'Dossiers', en: 'Dossiers' },
    councils: { nl: 'Adviesraden', en: 'Councils' },
  },
  found: {
    title: { nl: 'Zoeken naar ‘{{q}}’', en: 'Searching for ‘{{q}}’' },
    lead_one: { nl: '{{count}} dossier gevonden.', en: '{{count}} dossier found.' },
    lead_other: { nl: '{{count}} dossiers gevonden.', en: '{{count}} dossiers found.' },
  },
  tally_one: {
    nl: 'Van {{count}} aanbeveling, antwoord van {{who}}:',
    en: 'Of {{count}} recommendation, the answer of {{who}}:',
  },
  tally_other: {
    nl: 'Van {{count}} aanbevelingen, antwoord van {{who}}:',
    en: 'Of {{count}} recommendations, the answer of {{who}}:',
  },
  questions_one: { nl: 'En {{count}} vraag.', en: 'And {{count}} question.' },
  questions_other: { nl: 'En {{count}} vragen.', en: 'And {{count}} questions.' },
  questionsAnswered: { nl: 'Alles is beantwoord.', en: 'All was answered.' },
  questionsOpen_one: { nl: '{{count}} heeft nog geen antwoord.', en: '{{count}} has no answer yet.' },
  questionsOpen_other: { nl: '{{count}} hebben nog geen antwoord.', en: '{{count}} have no answer yet.' },
  dossier: {
    description: {
      nl: 'Wat {{councils}} adviseerde over {{title}}, wat het antwoord was en wat er veranderde.',
      en: 'What {{councils}} advised on {{title}}, what was answered and what changed.',
    },
    about: { nl: 'Waar gaat dit over?', en: 'What is this about?' },
    space: { nl: 'Wat kon er nog veranderen?', en: 'What could still change?' },
    involvements: { nl: 'Met wie is eerst gesproken?', en: 'With whom was spoken first?' },
    asked: { nl: 'Wat is er gevraagd?', en: 'What was asked?' },
    answered: { nl: 'Wat was het advies, en wat het antwoord?', en: 'What was the advice, and what the answer?' },
    noAdvices: { nl: 'Er is geen advies gegeven.', en: 'No advice was given.' },
    decided: { nl: 'Wat is er besloten?', en: 'What was decided?' },
    raad: { nl: 'Wat deed de gemeenteraad ermee?', en: 'What did the municipal council do with it?' },
    promised: { nl: 'Wat is er toegezegd?', en: 'What was promised?' },
    disputes: { nl: 'Waar was geschil over?', en: 'What was the dispute about?' },
    texts: { nl: 'Hoe veranderde de tekst?', en: 'How did the text change?' },
    thread: { nl: '{{recommendation}}: lees de hele weg', en: '{{recommendation}}: read its whole way' },
    sheet: { nl: 'Alle antwoorden op één blad, om af te drukken', en: 'All answers on one sheet, to print' },
  },
  recommendation: {
    title: { nl: '{{recommendation}} van {{council}}', en: '{{recommendation}} of {{council}}' },
  },
  council: {
    ended: { nl: 'Opgeheven', en: 'Ended' },
    kind: { nl: 'Adviesraad', en: 'Council' },
    description: {
      nl: 'De dossiers van {{name}}, en wat er met de adviezen gebeurde.',
      en: 'The dossiers of {{name}}, and what became of its advice.',
    },
    lead_one: {
      nl: 'Deze adviesraad deed mee in {{count}} openbaar dossier, en gaf {{advices}} keer advies.',
      en: 'This council took part in {{count}} public dossier, and advised {{advices}} times.',
    },
    lead_other: {
      nl: 'Deze adviesraad deed mee in {{count}} openbare dossiers, en gaf {{advices}} keer advies.',
      en: 'This council took part in {{count}} public dossiers, and advised {{advices}} times.',
    },
    dossierCount_one: { nl: '{{count}} dossier', en: '{{count}} dossier' },
    dossierCount_other: { nl: '{{count}} dossiers', en: '{{count}} dossiers' },
    dossiers: { nl: 'Dossiers', en: 'Dossiers' },
    years: { nl: 'Antwoorden per jaar', en: 'Answers by year' },
    year: { nl: 'Jaar', en: 'Year' },
    total: { nl: 'Totaal', en: 'Total' },
  },
  filter: {
    submit: { nl: 'Toon', en: 'Show' },
    municipality: { nl: 'Gemeente', en: 'Municipality' },
    everyMunicipality: { nl: 'Alle gemeenten', en: 'All municipalities' },
    subject: { nl: 'Onderwerp', en: 'Subject' },
    everySubject: { nl: 'Alle onderwerpen', en: 'All subjects' },
    days: { nl: 'Kies een periode', en: 'Choose a period' },
    advisedFrom: { nl: 'Advies uitgebracht vanaf', en: 'Advice given from' },
    advisedUntil: { nl: 'Advies uitgebracht tot en met', en: 'Advice given until' },
  },
  register: {
    title: {
      refused: { nl: 'Wat niet is overgenomen', en: 'What was not adopted' },
      overdue: { nl: 'Wat geen antwoord kreeg', en: 'What got no answer' },
      waiting: { nl: 'Wat op antwoord wacht', en: 'What awaits an answer' },
      held: { nl: 'Wat is aangehouden', en: 'What is held' },
      unanswered: { nl: 'Wat geen antwoord heeft', en: 'What has no answer' },
      mixed: { nl: 'Wat niet is overgenomen, of nog open is', en: 'What was not adopted, or is still open' },
    },
    description: {
      nl: 'Alle aanbevelingen die niet of maar deels zijn overgenomen, met de reden. Apart: wat te laat is, wat nog wacht en wat is aangehouden.',
      en: 'All recommendations that were not adopted or only in part, with the reason. Apart: what is late, what still waits and what is held.',
    },
    lead: {
      refused: {
        nl: 'Aanbevelingen die niet of maar deels zijn overgenomen, met de reden.',
        en: 'Recommendations that were not adopted or only in part, with the reason.',
      },
      overdue: {
        nl: 'De dag waarop een antwoord er moest zijn, is voorbij. Of het dossier is afgesloten.',
        en: 'The day by which there had to be an answer has passed. Or the dossier has ended.',
      },
      waiting: {
        nl: 'Het bestuur heeft nog tijd om hierop te antwoorden. Er is dus niets geweigerd.',
        en: 'There is still time to answer these. So nothing was refused.',
      },
      held: {
        nl: 'Hierover beslist het bestuur later. Het is geen weigering.',
        en: 'These are decided later. It is not a refusal.',
      },
      unanswered: {
        nl: 'Aanbevelingen zonder antwoord: te laat, of nog op tijd.',
        en: 'Recommendations without an answer: late, or still in time.',
      },
      mixed: {
        nl: 'Aanbevelingen die niet of maar deels zijn overgenomen, met de reden. En aanbevelingen die nog open zijn.',
        en: 'Recommendations that were not adopted or only in part, with the reason. And recommendations that are still open.',
      },
    },
    lists: { nl: 'Lijsten', en: 'Lists' },
    filter: { nl: 'Kies wat u wilt zien', en: 'Choose what to see' },
    question: { nl: 'Vraag', en: 'Question' },
    questions_one: { nl: 'en {{count}} vraag', en: 'and {{count}} question' },
    questions_other: { nl: 'en {{count}} vragen', en: 'and {{count}} questions' },
    referredTo: { nl: 'Hoort bij: {{where}}', en: 'Belongs to: {{where}}' },
    full: { nl: 'De hele uitleg', en: 'The whole explanation' },
    council: { nl: 'Adviesraad', en: 'Council' },
    everyCouncil: { nl: 'Alle adviesraden', en: 'All councils' },
    from: { nl: 'Antwoord gegeven vanaf', en: 'Answer given from' },
    until: { nl: 'Antwoord gegeven tot en met', en: 'Answer given until' },
    answered: { nl: 'antwoord van {{date}}', en: 'answer of {{date}}' },
    unanswered: { nl: 'advies van {{date}}', en: 'advice of {{date}}' },
    adoptedPart: { nl: 'Wel overgenomen: {{part}}', en: 'Adopted part: {{part}}' },
    earlier_one: { nl: 'Hierover is eerder nee gezegd:', en: 'This was refused before:' },
    earlier_other: {
      nl: 'Hierover is {{count}} keer eerder nee gezegd:',
      en: 'This was refused {{count}} times before:',
    },
    ownBetween: {
      nl: 'Eigen advies van {{council}} aan {{authority}}',
      en: 'Own advice of {{council}} to {{authority}}',
    },
    between: { nl: 'Advies van {{council}} aan {{authority}}', en: 'Advice from {{council}} to {{authority}}' },
    verdict: { nl: 'Antwoord', en: 'Answer' },
    everyVerdict: { nl: 'Alle antwoorden', en: 'All answers' },
    csv: { nl: 'Bewaar deze lijst als spreadsheet (csv)', en: 'Keep this list as a spreadsheet (csv)' },
  },
  checkpoint: {
    title: { nl: 'Controlegetal', en: 'Checkpoint' },
    what: {
      nl: 'Dit getal is berekend uit alles wat hier is vastgelegd, ook wat nog niet openbaar is. Verandert of verdwijnt daar later iets van, dan klopt het getal niet meer.',
      en: 'This number was computed from all that was recorded here, also what is not public yet. When any of it is altered or goes later, the number is no longer right.',
    },
    keep: {
      nl: 'Bewaar het op uw eigen computer: dan hoeft u later niemand op zijn woord te geloven.',
      en: "Keep it on your own computer: then you need not take anybody's word for it later.",
    },
    check: {
      nl: 'Wilt u later weten of er niets is veranderd? Vraag de gemeente dan om het logboek te vergelijken met het bestand dat u bewaarde, waar u bij bent.',
      en: 'Do you want to know later whether nothing was altered? Ask the municipality to compare the log with the file that you kept, while you are there.',
    },
    none: { nl: 'Er is hier nog geen controlegetal.', en: 'There is no checkpoint here yet.' },
    download: { nl: 'Bewaar dit controlegetal als bestand', en: 'Keep this checkpoint as a file' },
  },
  nothing: {
    title: { nl: 'Dit is niet gevonden', en: 'This was not found' },
    text: { nl: 'Deze pagina bestaat niet, of is niet openbaar.', en: 'This page does not exist, or is not public.' },
    all: { nl: 'Bekijk alle openbare dossiers', en: 'See all public dossiers' },
    list: { nl: 'Er is niets gevonden.', en: 'Nothing was found.' },
  },
  stood: {
    label: { nl: 'Van welke dag dit is', en: 'Of which day this is' },
    asOf: {
      nl: 'U leest dit zoals het stond op {{date}}.',
      en: 'You read this as it stood on {{date}}.',
    },
    knownOn: {
      nl: 'Alleen wat tot en met {{date}} was vastgelegd, telt mee.',
      en: 'Only what had been recorded up to and including {{date}} counts.',
    },
    today: { nl: 'Bekijk het zoals het vandaag is', en: 'See it as it is today' },
  },
  notYet: {
    title: { nl: 'Op die dag was dit er niet', en: 'This was not there on that day' },
    asOf: { nl: 'Op {{date}} was dit nog niet gebeurd.', en: 'On {{date}} this had not happened yet.' },
    knownOn: {
      nl: 'Tot en met {{date}} was hier niets over vastgelegd.',
      en: 'Up to and including {{date}} nothing had been recorded of it.',
    },
  },
  cite: {
    title: { nl: 'Hoe stond dit er eerder voor?', en: 'How did this stand before?' },
    day: { nl: 'Bekijk dit dossier zoals het stond op', en: 'See this dossier as it stood on' },
    show: { nl: 'Bekijk', en: 'See' },
    what: {
      nl: 'Wilt u naar dit dossier verwijzen? Dit adres vertelt ook later hoe het op deze dag stond:',
      en: 'Do you want to refer to this dossier? Later too this address tells how it stood on this day:',
    },
  },
  printed: { nl: 'Afgedrukt van {{address}} op {{date}}.', en: 'Printed from {{address}} on {{date}}.' },
  refused: { nl: 'Dit kan niet worden getoond', en: 'This cannot be shown' },
  sheet: {
    title: { nl: 'Antwoorden op één blad: {{title}}', en: 'Answers on one sheet: {{title}}' },
    lead: {
      nl: 'Wat de adviesraad aanbeval, wat het antwoord was en wat er veranderde.',
      en: 'What the council recommended, what the answer was and what changed.',
    },
  },
});
