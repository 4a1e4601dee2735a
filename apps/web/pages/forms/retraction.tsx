import { formPage } from '../../action/form-page.tsx';

export default formPage({
  fact: 'FactRetracted',
  noun: 'retractions',
  chapter: 'decisions',
  title: { nl: 'Een feit terugnemen', en: 'Take back a fact' },
  lead: {
    nl: 'Dit is niet gebeurd, of hoort niet in dit dossier. Het blijft te lezen in de tijdlijn, met de reden erbij.',
    en: 'This did not happen, or does not belong in this dossier. It stays readable in the timeline, with why.',
  },
  submit: { nl: 'Terugnemen', en: 'Take back' },
  done: { nl: 'Het feit is teruggenomen.', en: 'The fact has been taken back.' },
  fields: {
    of: { as: 'line', required: true, label: { nl: 'Nummer in de tijdlijn', en: 'Number in the timeline' } },
    because: {
      as: 'text',
      rows: 4,
      required: true,
      label: { nl: 'Waarom neemt u het terug?', en: 'Why do you take it back?' },
    },
  },
  body: ({ of, because }) => ({ of: Number(of), because }),
});
