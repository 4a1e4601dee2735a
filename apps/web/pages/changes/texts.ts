import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Wat er veranderde door inwoners', en: 'What residents changed' },
  lead: {
    nl: 'Waar een aanbeveling of een gesprek vooraf de tekst of de praktijk veranderde, of tot een toezegging leidde.',
    en: 'Where a recommendation or a talk beforehand changed the text or the practice, or led to a commitment.',
  },
  filter: {
    label: { nl: 'Veranderingen kiezen', en: 'Choose changes' },
    source: { nl: 'Waardoor', en: 'By what' },
    effect: { nl: 'Waar', en: 'Where' },
  },
  count_one: { nl: '{{count}} verandering', en: '{{count}} change' },
  count_other: { nl: '{{count}} veranderingen', en: '{{count}} changes' },
  many: { nl: 'Meer dan {{count}} veranderingen', en: 'More than {{count}} changes' },
  empty: { nl: 'Hier is nog geen verandering aangewezen', en: 'No change was shown here yet' },
  said: { nl: 'Wat is gezegd', en: 'What was said' },
  now: { nl: 'Wat er kwam te staan', en: 'What it came to say' },
  done: { nl: 'Wat er gebeurt', en: 'What is done' },
  open: { nl: 'Bekijk hoe het ging', en: 'See how it went' },
});
