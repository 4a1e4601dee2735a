import { textsOf } from '../../texts/texts-of.ts';

export const usePassageTexts = textsOf({
  title: { nl: 'Kies een passage uit de tekst ({{version}})', en: 'Choose a passage of the text ({{version}})' },
  lead: {
    nl: 'Kies een zin of een groter deel, en schrijf er een punt over. Een punt over het geheel heeft geen passage.',
    en: 'Choose a sentence or a larger part, and write a point about it. A point on the whole has no passage.',
  },
  leadFor: { nl: 'Kies de passage voor punt {{number}}.', en: 'Choose the passage for point {{number}}.' },
  version: { nl: 'Welke versie?', en: 'Which version?' },
  whole: { nl: 'Kies dit hele artikel', en: 'Choose this whole article' },
  part: { nl: 'Kies {{place}} helemaal', en: 'Choose all of {{place}}' },
  start: { nl: 'Het begin van de tekst', en: 'The beginning of the text' },
  short: { nl: '(punt {{numbers}})', en: '(point {{numbers}})' },
  points: { nl: 'Hierover gaat punt {{numbers}}', en: 'Point {{numbers}} is about this' },
  several: {
    nl: 'Deze woorden staan vaker in de tekst. Kies een groter deel.',
    en: 'These words stand in the text more often. Choose a larger part.',
  },
  passage: { nl: 'Passage bij punt {{number}}', en: 'Passage of point {{number}}' },
  choose: { nl: 'Kies een passage uit de tekst', en: 'Choose a passage of the text' },
  other: { nl: 'Kies een andere passage', en: 'Choose another passage' },
  none: { nl: 'Toch niet over deze passage', en: 'Not about this passage after all' },
  for: { nl: ' voor punt {{number}}', en: ' for point {{number}}' },
});
