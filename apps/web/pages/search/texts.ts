import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Zoeken', en: 'Search' },
  lead: {
    nl: 'Zoek in alles wat u mag lezen: titels, teksten, aanbevelingen, antwoorden en namen van adviesraden.',
    en: 'Search in all that you may read: titles, texts, recommendations, answers and names of councils.',
  },
  words: { nl: 'Woorden', en: 'Words' },
  type: { nl: 'Typ een of meer woorden.', en: 'Type one or more words.' },
  count_one: { nl: '{{count}} dossier gevonden met “{{q}}”', en: '{{count}} dossier found with “{{q}}”' },
  count_other: { nl: '{{count}} dossiers gevonden met “{{q}}”', en: '{{count}} dossiers found with “{{q}}”' },
  councils_one: { nl: 'En {{count}} adviesraad.', en: 'And {{count}} council.' },
  councils_other: { nl: 'En {{count}} adviesraden.', en: 'And {{count}} councils.' },
  councilList: { nl: 'Gevonden adviesraden', en: 'Councils that were found' },
  council: { nl: 'Adviesraad in {{municipality}}', en: 'Council in {{municipality}}' },
  ended: { nl: 'opgeheven: {{date}}', en: 'ended: {{date}}' },
  within: { nl: 'Alle plekken in één dossier met “{{q}}”', en: 'All places in one dossier with “{{q}}”' },
  everywhere: { nl: 'Zoek in alle dossiers', en: 'Search in all dossiers' },
  empty: {
    title: { nl: 'Niets gevonden', en: 'Nothing found' },
    text: {
      nl: 'Zoek met minder woorden, of met een deel van een woord (vier letters of meer).',
      en: 'Search with fewer words, or with a part of a word (four letters or more).',
    },
  },
  opened: { nl: 'begonnen: {{date}}', en: 'begun: {{date}}' },
});
