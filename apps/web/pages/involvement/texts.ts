import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Vroege betrokkenheid vastleggen', en: 'Record early involvement' },
  lead: {
    nl: 'Met wie hebt u gesproken voordat er advies werd gevraagd, en wat kwam daaruit? Elk punt kunt u later terugvinden in de tekst.',
    en: 'With whom did you speak before advice was asked, and what came out of it? Every point can be found in the text later.',
  },
  submit: { nl: 'Vastleggen', en: 'Record' },
  done: { nl: 'De betrokkenheid is vastgelegd.', en: 'The involvement has been recorded.' },
  form: {
    label: { nl: 'Wat deed u?', en: 'What did you do?' },
    description: {
      nl: 'Bijvoorbeeld keukentafelgesprekken, een panel of een enquête.',
      en: 'For instance kitchen-table talks, a panel or a survey.',
    },
  },
  group: { nl: 'Groep', en: 'Group' },
  row: { nl: 'Groep {{number}}', en: 'Group {{number}}' },
  findings: {
    label: { nl: 'Wat kwam eruit?', en: 'What came out of it?' },
    description: { nl: 'Noem per regel één punt.', en: 'One point a line.' },
  },
  finding: { nl: 'Punt', en: 'Point' },
  point: { nl: 'Punt {{number}}', en: 'Point {{number}}' },
  groups: {
    groupsReached: {
      label: { nl: 'Wie deden mee?', en: 'Who took part?' },
      description: { nl: 'Noem groepen, geen namen van mensen.', en: 'Name groups, no names of people.' },
    },
    groupsMissing: {
      label: { nl: 'Wie ontbraken?', en: 'Who was missing?' },
      description: {
        nl: 'Welke groepen gaat dit aan, maar sprak u niet?',
        en: 'Which groups does this concern, but did you not speak with?',
      },
    },
  },
});
