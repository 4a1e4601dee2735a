import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  kind: { nl: 'Adviesraad', en: 'Council' },
  councils: { nl: 'Adviesraden', en: 'Councils' },
  year: { nl: 'Jaar', en: 'Year' },
  since: { nl: 'sinds {{date}}', en: 'since {{date}}' },
  due: { nl: 'termijn {{date}}', en: 'due {{date}}' },
  noPoints: { nl: 'Nog geen aanbevelingen', en: 'No recommendations yet' },
  answers: {
    nl: '{{answered}} van {{total}} antwoorden gegeven; {{refused}} daarvan niet of niet helemaal overgenomen',
    en: '{{answered}} of {{total}} answers given; {{refused}} of these not or not wholly adopted',
  },
  running_one: { nl: '{{count}}, waarvan {{running}} loopt', en: '{{count}}, of which {{running}} is running' },
  running_other: { nl: '{{count}}, waarvan {{running}} nog lopen', en: '{{count}}, of which {{running}} are running' },
  requests_one: {
    nl: '{{count}} keer, waarvan {{unanswered}} keer zonder advies',
    en: '{{count}} time, of which {{unanswered}} without advice',
  },
  requests_other: {
    nl: '{{count}} keer, waarvan {{unanswered}} keer zonder advies',
    en: '{{count}} times, of which {{unanswered}} without advice',
  },
  advices: { nl: '{{count}}', en: '{{count}}' },
  fact: {
    dossiers: { nl: 'Dossiers', en: 'Dossiers' },
    requests: { nl: 'Om advies gevraagd', en: 'Asked for advice' },
    advices: { nl: 'Adviezen gegeven', en: 'Advices given' },
    law: { nl: 'Adviseert volgens', en: 'Advises under' },
  },
  dossiers: {
    title: { nl: 'Dossiers', en: 'Dossiers' },
    none: { nl: 'Er zijn nog geen dossiers', en: 'There are no dossiers yet' },
    all: { nl: 'Alle dossiers van deze adviesraad', en: 'All dossiers of this council' },
  },
  history: {
    title: { nl: 'Wat er met de adviezen gebeurde', en: 'What happened to the advice' },
    intro: {
      nl: 'Per jaar waarin het advies kwam. Klik op een getal om te zien welke dossiers erachter zitten.',
      en: 'By the year in which the advice came. Click a figure to see which dossiers are behind it.',
    },
    none: { nl: 'Er is nog geen advies gegeven', en: 'No advice was given yet' },
    year: { nl: '{{year}}: {{counts}}.', en: '{{year}}: {{counts}}.' },
    verdicts: { nl: 'Antwoorden per jaar', en: 'Answers by year' },
    times: { nl: 'Hoe snel de reactie kwam', en: 'How fast the response came' },
  },
  refused: { nl: 'Bekijk wat niet is overgenomen, met de redenen', en: 'See what was not adopted, with the reasons' },
});
