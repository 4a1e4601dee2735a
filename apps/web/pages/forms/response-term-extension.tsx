import { formPage } from '../../action/form-page.tsx';
import { ExtendingRule } from '../../action/extending.tsx';

export default formPage({
  fact: 'ResponseTermExtended',
  noun: 'response-term-extensions',
  chapter: 'advices',
  title: { nl: 'Reactietermijn verlengen', en: 'Extend the response term' },
  lead: {
    nl: 'Zeg eerlijk dat het antwoord later komt, en waarom. De oude datum blijft zichtbaar.',
    en: 'Say honestly that the answer comes later, and why. The old date stays visible.',
  },
  which: { nl: 'Welke reactie?', en: 'Which response?' },
  submit: { nl: 'Termijn verlengen', en: 'Extend term' },
  done: { nl: 'De reactietermijn is verlengd.', en: 'The response term has been extended.' },
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
      label: { nl: 'Waarom komt de reactie later?', en: 'Why does the response come later?' },
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
        rule={
          trajectory.advices
            .find(({ id }) => id === about.advice)
            ?.responses.find(({ authority }) => authority === about.authority)?.extending
        }
        until={values.until}
      />
    ),
  },
});
