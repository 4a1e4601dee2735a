import { formPage } from '../../action/form-page.tsx';
import { DisputeAgreed } from '../../trajectory/agreed.tsx';

export default formPage({
  fact: 'DisputeSettled',
  noun: 'dispute-settlements',
  chapter: 'disputes',
  title: { nl: 'Geschil afronden', en: 'Settle a dispute' },
  lead: { nl: 'Leg vast hoe u er samen uit bent gekomen.', en: 'Record how you came out of it together.' },
  submit: { nl: 'Afronden', en: 'Settle' },
  done: { nl: 'Het geschil is afgerond.', en: 'The dispute has been settled.' },
  fields: {
    outcome: {
      as: 'text',
      rows: 6,
      required: true,
      label: { nl: 'Wat is de uitkomst?', en: 'What is the outcome?' },
      description: {
        nl: 'Noem ook wat u hebt afgesproken voor de volgende keer.',
        en: 'Also name what was agreed for the next time.',
      },
    },
  },
  beside: { under: 'outcome', Said: ({ work }) => <DisputeAgreed trajectory={work.trajectory} /> },
});
