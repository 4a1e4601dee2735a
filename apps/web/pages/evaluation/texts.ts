import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Evaluatie geven', en: 'Give an evaluation' },
  lead: {
    nl: 'Hoe ging het meedenken in dit dossier? Geef een cijfer bij de voorwaarden waarover u iets wilt zeggen. De andere slaat u over.',
    en: 'How did taking part go in this dossier? Score the conditions that you want to say something about. Skip the others.',
  },
  source: {
    nl: 'De zeventien voorwaarden komen uit: Movisie, Ideeën over een integrale benadering van burger- en cliëntenparticipatie en de voorwaarden hiervoor (2013).',
    en: 'The seventeen conditions come from: Movisie, Ideeën over een integrale benadering van burger- en cliëntenparticipatie en de voorwaarden hiervoor (2013).',
  },
  which: { nl: 'Namens wie?', en: 'For whom?' },
  remark: { nl: 'Opmerking bij voorwaarde {{number}}', en: 'Remark on condition {{number}}' },
  score: {
    '1': { nl: '1, slecht', en: '1, poor' },
    '2': { nl: '2', en: '2' },
    '3': { nl: '3', en: '3' },
    '4': { nl: '4', en: '4' },
    '5': { nl: '5, goed', en: '5, good' },
  },
  submit: { nl: 'Evaluatie vastleggen', en: 'Record evaluation' },
  empty: { nl: 'Geef minstens één cijfer of opmerking.', en: 'Give at least one score or remark.' },
  done: { nl: 'De evaluatie is vastgelegd.', en: 'The evaluation has been recorded.' },
});
