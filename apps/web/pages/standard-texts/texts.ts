import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Uw standaardteksten', en: 'Your standard texts' },
  lead: {
    nl: 'Teksten die u vaker als antwoord gebruikt. Alleen u ziet ze. Een tekst die u hier verandert, verandert geen antwoord dat al is gegeven.',
    en: 'Texts that you use more often as an answer. Only you see them. A text that you change here changes no answer that was given.',
  },
  kept: { nl: 'Wat u bewaart', en: 'What you keep' },
  none: { nl: 'U bewaart nog geen teksten.', en: 'You keep no texts yet.' },
  add: { nl: 'Een tekst toevoegen', en: 'Add a text' },
  name: { nl: 'Naam', en: 'Name' },
  text: { nl: 'Tekst', en: 'Text' },
  save: { nl: 'Tekst bewaren', en: 'Keep text' },
  change: { nl: '‘{{title}}’ veranderen', en: 'Change ‘{{title}}’' },
  remove: { nl: '‘{{title}}’ verwijderen', en: 'Remove ‘{{title}}’' },
  sure: { nl: 'Ja, ‘{{title}}’ verwijderen', en: 'Yes, remove ‘{{title}}’' },
  cancel: { nl: 'Laten zoals het is', en: 'Leave as it is' },
  saved: { nl: '‘{{title}}’ is bewaard.', en: '‘{{title}}’ is kept.' },
  removed: { nl: '‘{{title}}’ is verwijderd.', en: '‘{{title}}’ is removed.' },
});
