import { textsOf } from '../../texts/texts-of.ts';

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
  verdict: { nl: 'Wat vindt uw raad van het geheel?', en: 'What does your council think of the whole?' },
  without: { nl: 'Dit advies heeft geen aanbevelingen', en: 'This advice has no recommendations' },
  unasked: {
    nl: 'Uw raad geeft dit advies uit zichzelf. De gemeente moet ook dan op elk punt antwoorden.',
    en: 'Your council gives this advice by itself. The municipality must then also answer each point.',
  },
  asked: {
    title: { nl: 'Dit is gevraagd', en: 'This was asked' },
    due: { nl: 'Advies uiterlijk {{date}}', en: 'Advice by {{date}}' },
    text: { nl: 'Lees de tekst ({{version}})', en: 'Read the text ({{version}})' },
    late: {
      nl: 'Die dag is voorbij. U kunt nog advies geven; erbij staat dan dat het later kwam.',
      en: 'That day has passed. You can still advise; it will say that it came later.',
    },
  },
});
