import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Besluit vastleggen', en: 'Record a decision' },
  lead: { nl: 'Leg vast wat er is besloten, en over welke tekst.', en: 'Record what was decided, and on which text.' },
  which: { nl: 'Voor welk bestuursorgaan?', en: 'For which authority?' },
  by: {
    label: { nl: 'Wie nam het besluit?', en: 'Who took the decision?' },
    description: {
      nl: 'Soms besluit de gemeenteraad over een voorstel van het college.',
      en: 'Sometimes the municipal council decides on a proposal of the executive.',
    },
  },
  outcome: { nl: 'Wat is er besloten?', en: 'What was decided?' },
  draft: { nl: 'Over welke versie van de tekst?', en: 'On which version of the text?' },
  because: {
    label: { nl: 'Waarom is nu al besloten?', en: 'Why has it been decided already?' },
    description: {
      nl: 'Er is nog een advies onderweg, een advies nog niet beantwoord, of geen advies gevraagd. Besluiten mag, maar met uitleg. Deze uitleg wordt openbaar.',
      en: 'An advice is still awaited, not answered, or was never asked. Deciding is allowed, with an explanation. This explanation becomes public.',
    },
  },
  submit: { nl: 'Besluit vastleggen', en: 'Record decision' },
  done: { nl: 'Het besluit is vastgelegd.', en: 'The decision has been recorded.' },
});
