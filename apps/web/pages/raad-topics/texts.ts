import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Hierover kan de raad vragen', en: 'What the raad can ask about' },
  lead: {
    nl: 'Wat niet is overgenomen, wat te laat of niet is beantwoord, waar niet op tijd is gevraagd, en waarover de adviesraad het niet eens is.',
    en: 'What was not adopted, answered late or not at all, not asked in time, and what the council does not agree with.',
  },
  filter: { label: { nl: 'Onderwerpen kiezen', en: 'Choose topics' }, kind: { nl: 'Soort', en: 'Kind' } },
  count_one: { nl: '{{count}} onderwerp', en: '{{count}} topic' },
  count_other: { nl: '{{count}} onderwerpen', en: '{{count}} topics' },
  many: { nl: 'Meer dan {{count}} onderwerpen', en: 'More than {{count}} topics' },
  empty: { nl: 'Hier is niets waarover de raad kan vragen', en: 'There is nothing here that the raad can ask about' },
  ground: {
    refused: { nl: 'Reden', en: 'Reason' },
    said: { nl: 'De adviesraad zegt', en: 'The council says' },
    course: { nl: 'Uitleg', en: 'Explanation' },
  },
  noGround: { nl: 'Er is geen uitleg bij gegeven.', en: 'No explanation was given.' },
  came: { nl: 'gekomen {{date}}', en: 'came {{date}}' },
  due: { nl: 'uiterlijk {{date}}', en: 'due {{date}}' },
  open_one: { nl: '{{count}} punt zonder antwoord', en: '{{count}} point without an answer' },
  open_other: { nl: '{{count}} punten zonder antwoord', en: '{{count}} points without an answer' },
  before: {
    nl: 'Was al voorbij toen het dossier van papier werd overgeschreven, op {{date}}.',
    en: 'It was over already when the dossier was copied from paper, on {{date}}.',
  },
});
