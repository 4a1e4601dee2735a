import { formPage } from '../../action/form-page.tsx';

export default formPage({
  fact: 'AdviceDeclined',
  noun: 'advice-refusals',
  chapter: 'requests',
  title: { nl: 'Geen advies geven', en: 'Decline to advise' },
  lead: {
    nl: 'Laat weten dat uw raad geen advies geeft. De gemeente hoeft dan niet te wachten.',
    en: 'Say that your council gives no advice. The municipality then need not wait.',
  },
  which: { nl: 'Welke adviesaanvraag?', en: 'Which advice request?' },
  submit: { nl: 'Vastleggen', en: 'Record' },
  done: { nl: 'Vastgelegd dat er geen advies komt.', en: 'Recorded that no advice will come.' },
  fields: {
    reason: {
      as: 'text',
      rows: 6,
      required: true,
      label: { nl: 'Waarom geeft uw raad geen advies?', en: 'Why does your council give no advice?' },
      description: {
        nl: 'Hoort de vraag bij een andere raad? Noem die dan.',
        en: 'Does the question belong to another council? Then name it.',
      },
    },
  },
});
