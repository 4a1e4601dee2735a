import { formPage } from '../../action/form-page.tsx';

export default formPage({
  fact: 'FactCorrected',
  noun: 'corrections',
  chapter: 'decisions',
  title: { nl: 'Een feit verbeteren', en: 'Correct a fact' },
  lead: {
    nl: 'Het gebeurde op een andere dag dan er staat. Wat er stond, blijft te lezen in de tijdlijn.',
    en: 'It happened on another day than it says. What it said stays readable in the timeline.',
  },
  submit: { nl: 'Verbeteren', en: 'Correct' },
  done: { nl: 'Het feit is verbeterd.', en: 'The fact has been corrected.' },
  fields: {
    of: { as: 'line', required: true, label: { nl: 'Nummer in de tijdlijn', en: 'Number in the timeline' } },
    trueDate: { as: 'day', required: true, label: { nl: 'Op welke dag gebeurde het?', en: 'On which day was it?' } },
    because: {
      as: 'text',
      rows: 4,
      required: true,
      label: { nl: 'Waarom verbetert u het?', en: 'Why do you correct it?' },
    },
  },
  body: ({ of, trueDate, because }) => ({ of: Number(of), trueDate, because }),
});
