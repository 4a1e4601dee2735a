import { formPage } from '../../action/form-page.tsx';

export default formPage({
  fact: 'TrajectoryWithdrawn',
  noun: 'withdrawals',
  chapter: 'decisions',
  title: { nl: 'Dossier intrekken', en: 'Withdraw the dossier' },
  lead: {
    nl: 'Het dossier stopt hier. Open aanvragen en reacties vervallen. Het dossier blijft leesbaar.',
    en: 'The dossier ends here. Open requests and responses fall away. The dossier stays readable.',
  },
  submit: { nl: 'Dossier intrekken', en: 'Withdraw dossier' },
  done: { nl: 'Het dossier is ingetrokken.', en: 'The dossier has been withdrawn.' },
  fields: {
    reason: {
      as: 'text',
      rows: 5,
      required: true,
      label: { nl: 'Waarom trekt u het dossier in?', en: 'Why do you withdraw the dossier?' },
      description: {
        nl: 'Dit leest iedereen die het dossier opent.',
        en: 'Everybody who opens the dossier reads this.',
      },
    },
  },
});
