import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Uw standaardteksten', en: 'Your standard texts' },
  lead: {
    nl: 'Teksten die u vaker als antwoord of vraag gebruikt. Alleen u ziet ze. Een tekst die u hier verandert, verandert niets dat al is vastgelegd.',
    en: 'Texts that you use more often as an answer or question. Only you see them. A text that you change here changes nothing that was recorded.',
  },
  none: { nl: 'U bewaart nog geen teksten.', en: 'You keep no texts yet.' },
});
