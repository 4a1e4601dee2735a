import { formPage } from '../../action/form-page.tsx';

export default formPage({
  fact: 'AdviceWithdrawn',
  noun: 'advice-withdrawals',
  chapter: 'advices',
  title: { nl: 'Advies intrekken', en: 'Withdraw an advice' },
  lead: {
    nl: 'Wat al is beantwoord, blijft staan. Op de andere punten hoeft de gemeente niet meer te antwoorden.',
    en: 'What was answered stays. The municipality need not answer the other points any more.',
  },
  which: { nl: 'Welk advies?', en: 'Which advice?' },
  submit: { nl: 'Advies intrekken', en: 'Withdraw the advice' },
  done: {
    nl: 'Het advies is ingetrokken. Het blijft leesbaar.',
    en: 'The advice has been withdrawn. It stays readable.',
  },
  fields: {
    reason: {
      as: 'text',
      rows: 6,
      required: true,
      label: { nl: 'Waarom trekt uw raad het advies in?', en: 'Why does your council withdraw the advice?' },
      description: { nl: 'Deze reden wordt openbaar.', en: 'This reason becomes public.' },
    },
  },
});
