import { formPage } from '../../action/form-page.tsx';

export default formPage({
  fact: 'CommitmentPostponed',
  noun: 'commitment-postponements',
  chapter: 'commitments',
  title: { nl: 'Toezegging uitstellen', en: 'Postpone a commitment' },
  lead: {
    nl: 'Lukt het niet op tijd? Zeg het voordat de datum voorbij is. De oude datum blijft zichtbaar.',
    en: 'Can it not be done in time? Say so before the date has passed. The old date stays visible.',
  },
  which: { nl: 'Welke toezegging?', en: 'Which commitment?' },
  submit: { nl: 'Uitstellen', en: 'Postpone' },
  done: { nl: 'De toezegging is uitgesteld.', en: 'The commitment has been postponed.' },
  fields: {
    dueOn: {
      as: 'day',
      required: true,
      label: { nl: 'Wat wordt de nieuwe datum?', en: 'What is the new date?' },
    },
    reason: {
      as: 'text',
      rows: 4,
      required: true,
      label: { nl: 'Waarom lukt het niet op tijd?', en: 'Why can it not be done in time?' },
      description: {
        nl: 'De adviesraad en iedereen die het dossier leest, ziet deze reden.',
        en: 'The council and everybody who reads the dossier sees this reason.',
      },
    },
  },
});
