import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Advies vragen', en: 'Ask for advice' },
  lead: {
    nl: 'Vraag advies op een moment dat er nog iets kan veranderen. De adviesraad ziet de aanvraag in zijn werklijst.',
    en: 'Ask for advice while something can still change. The council sees the request in its worklist.',
  },
  which: { nl: 'Aan wie vraagt u advies?', en: 'Whom do you ask for advice?' },
  submit: { nl: 'Advies vragen', en: 'Ask for advice' },
  done: {
    nl: 'Het advies is gevraagd. Bij de aanvraag staat waarom de termijn op die dag eindigt.',
    en: 'The advice has been asked. The request says why the term ends on that day.',
  },
  questions: {
    label: { nl: 'Wat wilt u weten?', en: 'What do you want to know?' },
    description: { nl: 'Vraag naar de punten die nog open zijn.', en: 'Ask about the points that are still open.' },
    what: { nl: 'Vraag', en: 'Question' },
    row: { nl: 'Vraag {{number}}', en: 'Question {{number}}' },
  },
  draft: {
    label: { nl: 'Over welke versie van de tekst?', en: 'On which version of the text?' },
    description: { nl: 'De adviesraad leest deze versie.', en: 'The council reads this version.' },
  },
  term: {
    label: { nl: 'Hoeveel tijd krijgt de adviesraad?', en: 'How much time does the council get?' },
    description: {
      nl: 'Valt het einde op een zaterdag, zondag of feestdag, dan schuift het op. Bij de aanvraag staat precies waarom.',
      en: 'When the end falls on a Saturday, Sunday or holiday, it moves. The request says exactly why.',
    },
    usual: { nl: 'De gewone termijn: {{usual}}', en: 'The usual term: {{usual}}' },
    weeks: { nl: 'Een aantal weken', en: 'A number of weeks' },
    days: { nl: 'Een aantal dagen', en: 'A number of days' },
    until: { nl: 'Tot en met een dag', en: 'Up to and including a day' },
    inWeeks_one: { nl: '{{count}} week', en: '{{count}} week' },
    inWeeks_other: { nl: '{{count}} weken', en: '{{count}} weeks' },
    inDays_one: { nl: '{{count}} dag', en: '{{count}} day' },
    inDays_other: { nl: '{{count}} dagen', en: '{{count}} days' },
    count: {
      weeks: { nl: 'Hoeveel weken?', en: 'How many weeks?' },
      days: { nl: 'Hoeveel dagen?', en: 'How many days?' },
    },
    day: { nl: 'Tot en met welke dag?', en: 'Up to and including which day?' },
  },
  withoutInvolvement: {
    label: { nl: 'Waarom vraagt u nu al advies?', en: 'Why do you ask for advice already?' },
    description: {
      nl: 'U hebt nog niet met de mensen om wie het gaat gesproken. Dat mag alleen met uitleg. Deze uitleg wordt openbaar.',
      en: 'You have not spoken with the people concerned yet. That is allowed only with an explanation. This explanation becomes public.',
    },
  },
  urgent: {
    label: { nl: 'Is er haast? Waarom?', en: 'Is it urgent? Why?' },
    description: {
      nl: 'Vul dit in als de adviesraad minder tijd krijgt dan gewoon is.',
      en: 'Fill this in when the council gets less time than usual.',
    },
  },
});
