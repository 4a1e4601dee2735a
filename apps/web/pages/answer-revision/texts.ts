import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Antwoord herzien', en: 'Revise an answer' },
  lead: {
    nl: 'Een antwoord dat al openbaar is verandert u hier. Het oude antwoord blijft zichtbaar, met uw uitleg.',
    en: 'Change an answer that is public already. The old answer stays visible, with your explanation.',
  },
  which: { nl: 'Welk antwoord verandert?', en: 'Which answer changes?' },
  now: { nl: 'Dit antwoord staat er nu', en: 'The answer as it is now' },
  next: { nl: 'Dit wordt het nieuwe antwoord', en: 'The new answer' },
  because: {
    label: { nl: 'Waarom verandert het antwoord?', en: 'Why does the answer change?' },
    description: {
      nl: 'Bijvoorbeeld een amendement, nieuw geld of een goed gesprek.',
      en: 'For instance an amendment, new money or a good talk.',
    },
  },
  submit: { nl: 'Nieuw antwoord openbaar maken', en: 'Publish the new answer' },
  done: {
    nl: 'Het antwoord is herzien. Oud en nieuw zijn te zien.',
    en: 'The answer has been revised. Old and new are visible.',
  },
});
