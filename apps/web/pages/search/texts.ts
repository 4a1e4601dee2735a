import type { FoundIn } from '#vocabulary';
import { textsOf, type Text } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Zoeken', en: 'Search' },
  lead: {
    nl: 'Zoek in alles wat u mag lezen: titels, teksten, aanbevelingen, antwoorden en namen van adviesraden.',
    en: 'Search in all that you may read: titles, texts, recommendations, answers and names of councils.',
  },
  start: { nl: 'Mijn werk', en: 'My work' },
  words: { nl: 'Woorden', en: 'Words' },
  type: { nl: 'Typ een of meer woorden.', en: 'Type one or more words.' },
  count_one: { nl: '{{count}} dossier gevonden met “{{q}}”', en: '{{count}} dossier found with “{{q}}”' },
  count_other: { nl: '{{count}} dossiers gevonden met “{{q}}”', en: '{{count}} dossiers found with “{{q}}”' },
  councils_one: { nl: 'En {{count}} adviesraad.', en: 'And {{count}} council.' },
  councils_other: { nl: 'En {{count}} adviesraden.', en: 'And {{count}} councils.' },
  councilList: { nl: 'Gevonden adviesraden', en: 'Councils that were found' },
  council: { nl: 'Adviesraad in {{municipality}}', en: 'Council in {{municipality}}' },
  ended: { nl: 'opgeheven: {{date}}', en: 'ended: {{date}}' },
  empty: {
    title: { nl: 'Niets gevonden', en: 'Nothing found' },
    text: {
      nl: 'Zoek met minder woorden, of met een deel van een woord (vier letters of meer).',
      en: 'Search with fewer words, or with a part of a word (four letters or more).',
    },
  },
  /** What it is in which the words stand. */
  place: {
    recommendation: { nl: 'Aanbeveling', en: 'Recommendation' },
    answer: { nl: 'Antwoord', en: 'Answer' },
    rejoinder: { nl: 'Of de adviesraad tevreden is', en: 'Rejoinder' },
    trace: { nl: 'Wat er veranderde', en: 'What changed' },
    judgement: { nl: 'Of de adviesraad het herkent', en: 'Whether the council recognises it' },
    progress: { nl: 'Hoe ver het is', en: 'How far it is' },
    commitment: { nl: 'Toezegging', en: 'Commitment' },
    advice: { nl: 'Advies als geheel', en: 'Advice as a whole' },
    response: { nl: 'Reactie op het geheel', en: 'Response to the whole' },
    request: { nl: 'Adviesaanvraag', en: 'Advice request' },
    finding: { nl: 'Wat inwoners zeiden', en: 'What residents said' },
    involvement: { nl: 'Met wie is gesproken', en: 'Early involvement' },
    information: { nl: 'Gevraagde informatie', en: 'Information asked' },
    article: { nl: 'Tekst', en: 'Text' },
    space: { nl: 'Wat kan nog veranderen?', en: 'Influence space' },
    decision: { nl: 'Besluit', en: 'Decision' },
    raad: { nl: 'De gemeenteraad', en: 'The municipal council' },
    dispute: { nl: 'Geschil', en: 'Dispute' },
    course: { nl: 'Wat er verder gebeurde', en: 'What else happened' },
  } satisfies Record<FoundIn, Text>,
  about: { nl: '{{what}}, bij aanbeveling {{number}}', en: '{{what}}, of recommendation {{number}}' },
  by: { nl: '{{what}}: {{by}}', en: '{{what}}: {{by}}' },
  version: { nl: '{{article}} (versie {{version}})', en: '{{article}} (version {{version}})' },
  more_one: { nl: 'En nog op {{count}} plek in dit dossier.', en: 'And in {{count}} more place of this dossier.' },
  more_other: {
    nl: 'En nog op {{count}} plekken in dit dossier.',
    en: 'And in {{count}} more places of this dossier.',
  },
  opened: { nl: 'sinds {{date}}', en: 'since {{date}}' },
});
