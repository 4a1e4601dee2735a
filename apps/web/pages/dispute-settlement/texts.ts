import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Geschil afronden', en: 'Settle a dispute' },
  lead: { nl: 'Leg vast hoe u er samen uit bent gekomen.', en: 'Record how you came out of it together.' },
  submit: { nl: 'Afronden', en: 'Settle' },
  done: { nl: 'Het geschil is afgerond.', en: 'The dispute has been settled.' },
  outcome: {
    label: { nl: 'Wat is de uitkomst?', en: 'What is the outcome?' },
    description: {
      nl: 'Noem ook wat u hebt afgesproken voor de volgende keer.',
      en: 'Also name what was agreed for the next time.',
    },
  },
});
