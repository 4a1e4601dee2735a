import { formPage } from '../../action/form-page.tsx';

export default formPage({
  fact: 'ResponseReady',
  noun: 'response-submissions',
  chapter: 'advices',
  title: { nl: 'Reactie klaarleggen', en: 'Hand over the response' },
  lead: {
    nl: 'Leg de antwoorden voor aan wie ze vaststelt. Alleen de gemeente ziet dit.',
    en: 'Lay the answers before whoever adopts them. Only the municipality sees this.',
  },
  which: { nl: 'Welke reactie?', en: 'Which response?' },
  submit: { nl: 'Klaarleggen', en: 'Hand over' },
  done: { nl: 'De reactie ligt klaar om vast te stellen.', en: 'The response lies ready for adoption.' },
  fields: {},
});
