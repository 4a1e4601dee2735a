import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Niet overgenomen', en: 'Not adopted' },
  lead: {
    nl: 'Elke aanbeveling die niet of maar deels is overgenomen, met de reden. En elke aanbeveling zonder antwoord.',
    en: 'Every recommendation that was not, or only partly, adopted, with the reason. And every recommendation without an answer.',
  },
  filter: {
    label: { nl: 'Register doorzoeken', en: 'Search the register' },
    verdict: { nl: 'Antwoord', en: 'Answer' },
    subject: { nl: 'Onderwerp', en: 'Subject' },
    advisedFrom: { nl: 'Advies uitgebracht vanaf', en: 'Advice given from' },
  },
  count_one: { nl: '{{count}} aanbeveling', en: '{{count}} recommendation' },
  count_other: { nl: '{{count}} aanbevelingen', en: '{{count}} recommendations' },
  chooseOne: {
    nl: 'Kies één gemeente om te zien welke weigeringen terugkwamen.',
    en: 'Choose one municipality to see which refusals came back.',
  },
  empty: { nl: 'Geen aanbevelingen gevonden', en: 'No recommendations found' },
  since: { nl: 'zonder antwoord sinds {{date}}', en: 'without an answer since {{date}}' },
  of: { nl: 'antwoord van {{date}}', en: 'answer of {{date}}' },
  question: { nl: 'Vraag', en: 'Question' },
  back: { nl: 'Kwam terug', en: 'Came back' },
  revised_one: { nl: '{{count}} keer herzien', en: 'revised {{count}} time' },
  revised_other: { nl: '{{count}} keer herzien', en: 'revised {{count}} times' },
  asked: { nl: '{{who}} beval aan', en: '{{who}} recommended' },
  askedNothing: { nl: '{{who}} beval uit zichzelf aan', en: '{{who}} recommended of its own accord' },
  answered: { nl: '{{who}} antwoordde', en: '{{who}} answered' },
  nothing: { nl: '{{who}} gaf geen antwoord', en: '{{who}} gave no answer' },
  adoptedPart: { nl: 'Wel overgenomen: {{part}}', en: 'Adopted: {{part}}' },
  referredTo: { nl: 'Hoort bij: {{where}}', en: 'Belongs to: {{where}}' },
  full: { nl: 'De hele uitleg', en: 'The whole explanation' },
  earlier_one: {
    nl: 'Eerder is over hetzelfde onderwerp {{count}} aanbeveling niet overgenomen:',
    en: 'Before, {{count}} recommendation on the same subject was not adopted:',
  },
  earlier_other: {
    nl: 'Eerder zijn over hetzelfde onderwerp {{count}} aanbevelingen niet overgenomen:',
    en: 'Before, {{count}} recommendations on the same subject were not adopted:',
  },
  in: { nl: 'Uit het dossier', en: 'From the dossier' },
});
