import { textsOf } from '../texts/texts-of.ts';

export const useTexts = textsOf({
  kept: { nl: 'Wat er is bewaard', en: 'What is kept' },
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
  pick: {
    which: { nl: 'Welke standaardtekst?', en: 'Which standard text?' },
    insert: { nl: 'Invoegen', en: 'Insert' },
    own: { nl: 'Van uzelf', en: 'Your own' },
    municipality: { nl: 'Van {{name}}', en: 'Of {{name}}' },
  },
});
