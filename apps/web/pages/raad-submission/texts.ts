import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Naar de gemeenteraad', en: 'To the municipal council' },
  lead: {
    nl: 'Leg vast welke adviezen de gemeenteraad heeft gekregen. Zo is te zien of de raad het advies kende voordat hij besloot.',
    en: 'Record which advices the municipal council received. Then it shows whether it knew the advice before it decided.',
  },
  submit: { nl: 'Vastleggen', en: 'Record' },
  done: { nl: 'Vastgelegd wat de gemeenteraad kreeg.', en: 'Recorded what the municipal council received.' },
  advices: {
    label: { nl: 'Welke adviezen kreeg de gemeenteraad?', en: 'Which advices did the municipal council receive?' },
    description: {
      nl: 'Alle adviezen die er nog niet waren, staan al aangevinkt.',
      en: 'All advices that were not there yet are ticked already.',
    },
  },
  withResponse: { nl: 'De reactie op het advies ging mee', en: 'The response to the advice went along' },
});
