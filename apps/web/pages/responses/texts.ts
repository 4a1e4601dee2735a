import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'De reacties achter een getal', en: 'The responses behind a figure' },
  lead: {
    nl: 'Welke reactie op welk advies kwam, wanneer, en welke nog moet komen.',
    en: 'Which response came to which advice, when, and which is still to come.',
  },
  start: { nl: 'Overzicht', en: 'Dashboard' },
  filter: { nl: 'Reacties kiezen', en: 'Choose responses' },
  count_one: { nl: '{{count}} reactie', en: '{{count}} response' },
  count_other: { nl: '{{count}} reacties', en: '{{count}} responses' },
  many: { nl: 'Meer dan {{count}} reacties', en: 'More than {{count}} responses' },
  empty: { nl: 'Hier zijn geen reacties', en: 'There are no responses here' },
  of: { nl: 'Advies van {{council}}, {{date}}', en: 'Advice of {{council}}, {{date}}' },
  came: { nl: 'Vastgesteld op {{date}}', en: 'Adopted on {{date}}' },
  due: { nl: 'uiterlijk {{date}}', en: 'due {{date}}' },
  late: { nl: 'Kwam te laat', en: 'Came late' },
  inTime: { nl: 'Kwam op tijd', en: 'Came in time' },
  awaited: { nl: 'Nog niet gekomen', en: 'Not come yet' },
  open_one: {
    nl: '{{count}} van {{total}} punten zonder antwoord',
    en: '{{count}} of {{total}} points without an answer',
  },
  open_other: {
    nl: '{{count}} van {{total}} punten zonder antwoord',
    en: '{{count}} of {{total}} points without an answer',
  },
  figure: {
    responded: { nl: 'Gekomen', en: 'Came' },
    respondedLate: { nl: 'Te laat gekomen', en: 'Came late' },
    owed: { nl: 'Nog te geven', en: 'Still to come' },
    overdue: { nl: 'Nog niet, en te laat', en: 'Not yet, and late' },
  },
});
