import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  dossiers: { nl: 'Dossiers', en: 'Dossiers' },
  aside: { nl: 'Over dit dossier', en: 'About this dossier' },
  timeline: { nl: 'Tijdlijn: alles wat er gebeurde', en: 'Timeline: everything that happened' },
  contents: { nl: 'Op deze pagina', en: 'On this page' },
  thread: { nl: '{{recommendation}}: bekijk de hele weg', en: '{{recommendation}}: see its whole way' },
  now: {
    title: { nl: 'Dit kunt u nu doen', en: 'You can do this now' },
    nothing: {
      nl: 'Er is voor u nu niets te doen in dit dossier.',
      en: 'There is nothing for you to do in this dossier now.',
    },
  },
  later: {
    title: { nl: 'Wat nog niet kan, en waarom', en: 'What cannot be done yet, and why' },
    why: { nl: 'Kan nu niet: {{why}}.', en: 'Kan nu niet: {{why}}.' },
    earlier: { nl: 'Al eerder gebeurd? {{what}}', en: 'Happened earlier? {{what}}' },
  },
  noAdvices: { nl: 'Er is nog geen advies.', en: 'There is no advice yet.' },
  noSpace: { nl: 'De invloedsruimte is nog niet vastgelegd.', en: 'The influence space is not set yet' },
  chapter: {
    advices: { nl: 'Adviezen en antwoorden', en: 'Advices and answers' },
    space: { nl: 'Invloedsruimte', en: 'Influence space' },
    drafts: { nl: 'Versies van de tekst', en: 'Versions of the text' },
    involvements: { nl: 'Vroege betrokkenheid', en: 'Early involvement' },
    requests: { nl: 'Adviesaanvragen', en: 'Advice requests' },
    decisions: { nl: 'Besluit', en: 'Decision' },
    raad: { nl: 'De gemeenteraad', en: 'The municipal council' },
    commitments: { nl: 'Toezeggingen', en: 'Commitments' },
    disputes: { nl: 'Geschil', en: 'Dispute' },
    information: { nl: 'Gevraagde informatie', en: 'Information asked' },
    evaluations: { nl: 'Evaluatie', en: 'Evaluation' },
  },
  seldom: { nl: 'Wat niet vaak nodig is', en: 'What is not often needed' },
  sheet: { nl: 'Antwoorden op één blad', en: 'Answers on one sheet' },
  others: { nl: 'Meer van dit dossier', en: 'More of this dossier' },
  neverAdvices: { nl: 'Er kwam geen advies.', en: 'No advice came.' },
});
