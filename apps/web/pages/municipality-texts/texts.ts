import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Standaardteksten van de gemeente', en: 'Standing texts of the municipality' },
  lead: {
    nl: 'Wie antwoordt of advies vraagt, kan deze teksten invoegen en aanpassen. Wat al is vastgelegd, verandert niet mee.',
    en: 'Whoever answers or asks for advice can insert these texts and adapt them. What was recorded does not change with them.',
  },
  none: { nl: 'De gemeente bewaart nog geen teksten.', en: 'The municipality keeps no texts yet.' },
});
