import { formPage } from '../../action/form-page.tsx';

export default formPage({
  fact: 'CommitmentFulfilled',
  noun: 'commitment-fulfilments',
  chapter: 'commitments',
  title: { nl: 'Toezegging afronden', en: 'Complete a commitment' },
  lead: { nl: 'Laat zien dat is gedaan wat was beloofd.', en: 'Show that what was promised has been done.' },
  which: { nl: 'Welke toezegging?', en: 'Which commitment?' },
  submit: { nl: 'Afronden', en: 'Complete' },
  done: { nl: 'De toezegging is nagekomen.', en: 'The commitment has been kept.' },
  fields: {
    evidence: {
      as: 'text',
      rows: 5,
      required: true,
      label: { nl: 'Wat is er gedaan?', en: 'What was done?' },
      description: {
        nl: 'Zeg waaraan mensen dat kunnen zien, bijvoorbeeld een besluit, een brief of een nieuwe werkwijze.',
        en: 'Say how people can see it, for instance a decision, a letter or a new way of working.',
      },
    },
  },
});
