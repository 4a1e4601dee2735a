import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Antwoorden op één blad', en: 'Answers on one sheet' },
  lead: {
    nl: 'Bij elk advies: wat de adviesraad aanbeval, wat het antwoord was en wat er veranderde. Druk het blad af, of stuur het mee met de brief.',
    en: 'For each advice: what the council recommended, what the answer was and what changed. Print the sheet, or send it along with the letter.',
  },
  nothing: { nl: 'Er is nog geen advies', en: 'There is no advice yet' },
});
