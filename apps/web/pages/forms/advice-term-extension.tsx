import { formPage } from '../../action/form-page.tsx';
import { ExtendingRule } from '../../action/extending.tsx';

export default formPage({
  fact: 'AdviceTermExtended',
  noun: 'advice-term-extensions',
  chapter: 'requests',
  title: { nl: 'Adviestermijn verlengen', en: 'Extend the advice term' },
  lead: {
    nl: 'Geef de adviesraad meer tijd. De oude datum en de reden blijven zichtbaar.',
    en: 'Give the council more time. The old date and the reason stay visible.',
  },
  which: { nl: 'Welke adviesaanvraag?', en: 'Which advice request?' },
  submit: { nl: 'Termijn verlengen', en: 'Extend term' },
  done: { nl: 'De adviestermijn is verlengd.', en: 'The advice term has been extended.' },
  fields: {
    until: {
      as: 'day',
      required: true,
      label: { nl: 'Tot en met welke dag?', en: 'Up to and including which day?' },
      description: {
        nl: 'Deze dag blijft staan, ook als het een vrije dag is. De Algemene termijnenwet verschuift alleen een termijn in weken of dagen.',
        en: 'This day stays, also when it is a day off. The Algemene termijnenwet only moves a term in weeks or days.',
      },
    },
    reason: {
      as: 'text',
      rows: 4,
      required: true,
      label: { nl: 'Waarom is er meer tijd nodig?', en: 'Why is more time needed?' },
      description: {
        nl: 'De adviesraad en iedereen die het dossier leest, ziet deze reden.',
        en: 'The council and everybody who reads the dossier sees this reason.',
      },
    },
  },
  beside: {
    under: 'until',
    Said: ({ work: { trajectory }, about, values }) => (
      <ExtendingRule
        rule={trajectory.requests.find(({ id }) => id === about.request)?.extending}
        until={values.until}
      />
    ),
  },
});
