import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Weerwoord geven', en: 'Give a rejoinder' },
  lead: {
    nl: 'Laat per antwoord weten of uw raad tevreden is. Uw weerwoord is openbaar. Wat u openlaat, telt niet mee.',
    en: 'Say per answer whether your council is satisfied. Your rejoinder is public. What you leave open does not count.',
  },
  others: { nl: 'Andere adviezen van uw raad', en: 'Other advices of your council' },
  submit: { nl: 'Weerwoord geven', en: 'Give rejoinder' },
  empty: {
    nl: 'Kies bij minstens één antwoord of uw raad tevreden is.',
    en: 'Choose for at least one answer whether your council is satisfied.',
  },
  same: { nl: 'U hebt niets veranderd.', en: 'You have not changed anything.' },
  done: { nl: 'Uw weerwoord staat bij de antwoorden.', en: 'Your rejoinder stands beside the answers.' },
  satisfied: {
    label: {
      nl: 'Is uw raad tevreden met het antwoord op punt {{number}}?',
      en: 'Is your council satisfied with the answer to point {{number}}?',
    },
    yes: { nl: 'Ja, tevreden', en: 'Yes, satisfied' },
    no: { nl: 'Nee, niet tevreden', en: 'No, not satisfied' },
  },
  comment: { nl: 'Wat wilt u daarbij zeggen?', en: 'What do you want to say about it?' },
});
