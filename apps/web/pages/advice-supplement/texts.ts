import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Advies aanvullen', en: 'Supplement an advice' },
  lead: {
    nl: 'Voeg punten toe zolang de gemeente nog geen reactie heeft vastgesteld.',
    en: 'Add points as long as the municipality has adopted no response.',
  },
  which: { nl: 'Welk advies vult u aan?', en: 'Which advice do you supplement?' },
  submit: { nl: 'Aanvulling indienen', en: 'Submit supplement' },
  done: { nl: 'Het advies is aangevuld.', en: 'The advice has been supplemented.' },
});
