import { textsOf } from '../../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Advies vragen', en: 'Ask for advice' },
  lead: {
    nl: 'Vraag advies op een moment dat er nog iets kan veranderen. De adviesraad ziet de aanvraag in zijn werklijst.',
    en: 'Ask for advice while something can still change. The council sees the request in its worklist.',
  },
  which: { nl: 'Aan wie vraagt u advies?', en: 'Whom do you ask for advice?' },
  several: {
    nl: 'U kunt meer dan één adviesraad aankruisen. Elke raad krijgt een eigen aanvraag, met dezelfde vragen.',
    en: 'You can tick more than one council. Each gets a request of its own, with the same questions.',
  },
  nobody: { nl: 'Kies minstens één adviesraad.', en: 'Choose at least one council.' },
  /** Where one of several was refused: none was sent. */
  undone: {
    nl: 'Er is niets verstuurd, ook niet aan de andere raden. Pas aan wat hieronder staat, of kies de raad niet, en verstuur opnieuw.',
    en: 'Nothing was sent, not to the other councils either. Change what is said below, or do not choose that council, and send again.',
  },
  submit: { nl: 'Advies vragen', en: 'Ask for advice' },
  done: {
    nl: 'Het advies is gevraagd aan: {{councils}}. Bij de aanvraag staat waarom de termijn op die dag eindigt.',
    en: 'The advice has been asked of: {{councils}}. The request says why the term ends on that day.',
  },
  due: {
    by: { nl: 'Uiterlijk {{date}}', en: 'By {{date}}' },
    of: { nl: '{{council}}: uiterlijk {{date}}', en: '{{council}}: by {{date}}' },
    asked: { nl: 'Vul eerst in hoe lang.', en: 'Fill in first how long.' },
    unknown: {
      nl: 'De dag kan nu niet worden uitgerekend: {{why}}',
      en: 'The day cannot be computed now: {{why}}',
    },
    partial: {
      nl: 'Bij een maand of een jaar staat de uiterste dag na het versturen bij de aanvraag.',
      en: 'With a month or a year the due date stands with the request once it is sent.',
    },
  },
  questions: {
    label: { nl: 'Wat wilt u weten?', en: 'What do you want to know?' },
    description: { nl: 'Vraag naar de punten die nog open zijn.', en: 'Ask about the points that are still open.' },
    what: { nl: 'Vraag', en: 'Question' },
    row: { nl: 'Vraag {{number}}', en: 'Question {{number}}' },
    about: { nl: 'Wat vindt uw raad van: {{point}}?', en: 'What does your council think of: {{point}}?' },
    fromSpace_one: {
      nl: 'Vraag naar {{count}} punt dat nog kan veranderen',
      en: 'Ask about {{count}} point that can still change',
    },
    fromSpace_other: {
      nl: 'Vraag naar de {{count}} punten die nog kunnen veranderen',
      en: 'Ask about the {{count}} points that can still change',
    },
  },
  draft: {
    label: { nl: 'Over welke versie van de tekst?', en: 'On which version of the text?' },
    description: { nl: 'De adviesraad leest deze versie.', en: 'The council reads this version.' },
  },
  term: {
    label: { nl: 'Hoeveel tijd krijgt de adviesraad?', en: 'How much time does the council get?' },
    description: {
      nl: 'Valt het einde op een zaterdag, zondag of feestdag, dan schuift het op. Hieronder staat welke dag het wordt, en waarom.',
      en: 'When the end falls on a Saturday, Sunday or holiday, it moves. Below it says which day it becomes, and why.',
    },
    apart: {
      nl: 'Niet elke adviesraad krijgt evenveel tijd',
      en: 'Not every council gets as much time',
    },
    usual: { nl: 'De gewone termijn: {{usual}}', en: 'The usual term: {{usual}}' },
    weeks: { nl: 'Een aantal weken', en: 'A number of weeks' },
    days: { nl: 'Een aantal dagen', en: 'A number of days' },
    until: { nl: 'Tot en met een dag', en: 'Up to and including a day' },
    atMeeting: { nl: 'tot een vergadering, en anders {{usual}}', en: 'until a meeting, and else {{usual}}' },
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
    label: { nl: 'Waarom sprak u niet eerst met mensen?', en: 'Why did you not talk with people first?' },
    description: {
      nl: 'U hebt nog niet met de mensen om wie het gaat gesproken. Dat mag alleen met uitleg. Deze uitleg wordt openbaar.',
      en: 'You have not spoken with the people concerned yet. That is allowed only with an explanation. This explanation becomes public.',
    },
  },
  withoutText: {
    label: { nl: 'Waarom vraagt u advies zonder tekst?', en: 'Why do you ask for advice without a text?' },
    description: {
      nl: 'Er is nog geen concept geplaatst. Dat mag alleen met uitleg. Deze uitleg wordt openbaar.',
      en: 'No draft has been published yet. That is allowed only with an explanation. This explanation becomes public.',
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
