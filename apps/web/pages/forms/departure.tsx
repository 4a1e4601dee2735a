import { formPage } from '../../action/form-page.tsx';

export default formPage({
  fact: 'ParticipantLeft',
  noun: 'departures',
  chapter: 'advices',
  title: { nl: 'Vastleggen dat iemand stopt', en: 'Record that somebody stops' },
  lead: {
    nl: 'Een adviesraad heft zich op, of een gemeente stapt uit een samenwerking. Wat die nog moest doen vervalt; wat is gezegd blijft staan.',
    en: 'A council is dissolved, or a municipality leaves a partnership. What it still had to do falls away; what was said stays.',
  },
  which: { nl: 'Wie stopt?', en: 'Who stops?' },
  submit: { nl: 'Vastleggen', en: 'Record' },
  done: { nl: 'Vastgelegd wie er stopt.', en: 'Recorded who stops.' },
  fields: {
    reason: {
      as: 'text',
      rows: 4,
      required: true,
      label: { nl: 'Waarom?', en: 'Why?' },
      description: { nl: 'Dit blijft zichtbaar in het dossier.', en: 'This stays visible in the dossier.' },
    },
  },
});
