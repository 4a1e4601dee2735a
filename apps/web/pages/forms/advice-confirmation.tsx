import { formPage } from '../../action/form-page.tsx';

export default formPage({
  fact: 'AdviceConfirmed',
  noun: 'advice-confirmations',
  chapter: 'advices',
  title: { nl: 'Advies bevestigen', en: 'Confirm an advice' },
  lead: {
    nl: 'De gemeente heeft dit advies vastgelegd namens uw raad. Klopt het, bevestig het dan. Klopt het niet, trek het dan in of vraag de gemeente om het te verbeteren.',
    en: 'The municipality recorded this advice on behalf of your council. Confirm it when it is right. When it is not, withdraw it or ask the municipality to correct it.',
  },
  which: { nl: 'Welk advies?', en: 'Which advice?' },
  submit: { nl: 'Dit is ons advies', en: 'This is our advice' },
  done: {
    nl: 'Vastgelegd dat dit het advies van uw raad is.',
    en: 'Recorded that this is the advice of your council.',
  },
  fields: {},
});
