import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Informatie geven', en: 'Give information' },
  lead: {
    nl: 'Leg vast wat de adviesraad kreeg om goed te kunnen adviseren.',
    en: 'Record what the council got to be able to advise well.',
  },
  submit: { nl: 'Vastleggen', en: 'Record' },
  done: { nl: 'Vastgelegd welke informatie is gegeven.', en: 'Recorded which information was given.' },
  request: {
    label: { nl: 'Op welke vraag is dit het antwoord?', en: 'Which question does this answer?' },
    description: { nl: 'Laat leeg als niemand erom vroeg.', en: 'Leave empty when nobody asked for it.' },
  },
  what: {
    label: { nl: 'Wat hebt u gegeven?', en: 'What did you give?' },
    description: {
      nl: 'Bijvoorbeeld een overzicht, een rapport of uitleg in een gesprek.',
      en: 'For instance an overview, a report or an explanation in a meeting.',
    },
  },
});
