import { textsOf } from '../../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Advies geven', en: 'Give advice' },
  lead: {
    nl: 'Schrijf elke aanbeveling als een eigen punt. Op elk punt krijgt u apart antwoord. Na het indienen is het advies openbaar.',
    en: 'Write each recommendation as a point of its own. You get a separate answer to each. Once submitted, the advice is public.',
  },
  which: { nl: 'Waarop is dit het advies?', en: 'What is this the advice on?' },
  submit: { nl: 'Advies indienen', en: 'Submit advice' },
  done: {
    nl: 'Het advies is ingediend. De gemeente moet nu op elk punt antwoorden.',
    en: 'The advice has been submitted. The municipality must now answer each point.',
  },
  onBehalf: {
    title: { nl: 'Advies vastleggen namens een adviesraad', en: 'Record an advice on behalf of a council' },
    lead: {
      nl: 'Voor een adviesraad die niet zelf in dit programma werkt. Er staat bij dat de gemeente het heeft vastgelegd, totdat de adviesraad het bevestigt.',
      en: 'For a council that does not work in this program itself. It says that the municipality recorded it, until the council confirms it.',
    },
    label: { nl: 'Hoe kwam het advies binnen?', en: 'How did the advice come?' },
    letter: { nl: 'Met een brief', en: 'By letter' },
    mail: { nl: 'Met een e-mail', en: 'By e-mail' },
    oral: { nl: 'Mondeling', en: 'Orally' },
  },
  more: {
    nl: 'Samen met anderen, of in plaats van een eerder advies',
    en: 'Together with others, or in the place of an earlier advice',
  },
  with: { nl: 'Welke andere adviesraden geven dit advies mee?', en: 'Which other councils give this advice too?' },
  requests: {
    label: {
      nl: 'Op welke andere vragen is dit ook het advies?',
      en: 'On which other questions is this the advice too?',
    },
    one: { nl: '{{who}}, gevraagd op {{date}}', en: '{{who}}, asked on {{date}}' },
  },
  replaces: {
    label: {
      nl: 'Vervangt dit een eerder advies van de raad?',
      en: 'Does this replace an earlier advice of the council?',
    },
    description: {
      nl: 'Op de punten van het eerdere advies die nog niet zijn beantwoord, komt dan geen antwoord meer.',
      en: 'The points of the earlier advice that were not answered yet get no answer any more.',
    },
    one: { nl: 'Advies van {{date}}', en: 'Advice of {{date}}' },
  },
  minority: {
    nl: 'Dit is het advies van een minderheid van de raad',
    en: 'This is the advice of a minority of the council',
  },
  oral: { nl: 'Dit advies is mondeling gegeven', en: 'This advice was given orally' },
  pointsUnknown: {
    nl: 'Er is een advies, maar de aanbevelingen zijn niet bekend',
    en: 'There is an advice, but its recommendations are not known',
  },
  verdict: { nl: 'Wat vindt uw raad van het geheel?', en: 'What does your council think of the whole?' },
  without: { nl: 'Dit advies heeft geen aanbevelingen', en: 'This advice has no recommendations' },
  signals: {
    label: { nl: 'Wat leidde tot dit advies?', en: 'What led to this advice?' },
    description: {
      nl: 'Bijvoorbeeld wat uw raad vaker hoort. Iedereen kan het lezen: noem geen namen.',
      en: 'For instance what your council hears often. Everybody can read it: name nobody.',
    },
    what: { nl: 'Aanleiding', en: 'Signal' },
    line: { nl: 'Aanleiding {{number}}', en: 'Signal {{number}}' },
  },
  confirmed: {
    unasked: { nl: 'Dit advies is uit zichzelf gegeven: niemand vroeg erom.', en: 'This advice was not asked for.' },
    answer: { nl: 'Wie hierop moet antwoorden: {{who}}.', en: 'Who has to answer: {{who}}.' },
  },
  unasked: {
    nl: 'Uw raad geeft dit advies uit zichzelf. De gemeente moet ook dan op elk punt antwoorden.',
    en: 'Your council gives this advice by itself. The municipality must then also answer each point.',
  },
});
