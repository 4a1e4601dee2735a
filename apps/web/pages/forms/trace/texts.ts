import { textsOf } from '../../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Laten zien wat er veranderde', en: 'Trace the influence' },
  lead: {
    nl: 'Laat zien waar een punt is terug te vinden. Overgenomen is nog niet hetzelfde als veranderd.',
    en: 'Show where a point can be found. Adopted is not the same as changed.',
  },
  target: { nl: 'Van welk punt?', en: 'Of which point?' },
  awaited: { nl: 'Nog aan te wijzen, {{who}}', en: 'Still to trace, {{who}}' },
  others: { nl: 'Andere punten, {{who}}', en: 'Other points, {{who}}' },
  findings: { nl: 'Uit gesprekken', en: 'From talks' },
  effect: { nl: 'Waar is het te zien?', en: 'Where can it be seen?' },
  from: { nl: 'Van versie', en: 'From version' },
  to: { nl: 'Naar versie', en: 'To version' },
  passages: {
    label: { nl: 'Wat stond er eerst, en wat staat er nu?', en: 'What stood there first, and what stands there now?' },
    description: {
      nl: 'Neem de woorden over. Stond er eerst niets, laat dat vak dan leeg.',
      en: 'Copy the words. If nothing stood there first, leave that field empty.',
    },
    unknown: {
      nl: 'Weet u niet meer waar in de tekst? Laat dan alles leeg.',
      en: 'Do you no longer know where in the text? Then leave all of it empty.',
    },
    what: { nl: 'Passage', en: 'Passage' },
    before: { nl: 'Eerst', en: 'First' },
    after: { nl: 'Nu', en: 'Now' },
  },
  pointAt: { nl: 'Wijs de wijziging aan in de tekst', en: 'Point at the change in the text' },
  commitment: { nl: 'Welke toezegging?', en: 'Which commitment?' },
  note: {
    text: { nl: 'Toelichting', en: 'Explanation' },
    practice: { nl: 'Wat is er in de praktijk veranderd?', en: 'What changed in practice?' },
    commitment: { nl: 'Toelichting', en: 'Explanation' },
    none: { nl: 'Waarom veranderde er niets?', en: 'Why did nothing change?' },
  },
  submit: { nl: 'Vastleggen', en: 'Record' },
  done: { nl: 'Vastgelegd waar het is te zien.', en: 'Recorded where it can be seen.' },
});
