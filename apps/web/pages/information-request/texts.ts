import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Informatie vragen', en: 'Ask for information' },
  lead: {
    nl: 'Vraag de gemeente wat u moet weten om goed te kunnen adviseren. De gemeente ziet uw vraag in haar werklijst.',
    en: 'Ask the municipality what you need to know to advise well. It sees your question in its worklist.',
  },
  which: { nl: 'Namens welke adviesraad?', en: 'For which council?' },
  submit: { nl: 'Vraag versturen', en: 'Send question' },
  done: { nl: 'Uw vraag is verstuurd.', en: 'Your question has been sent.' },
  question: {
    label: { nl: 'Wat wilt u weten?', en: 'What do you want to know?' },
    description: {
      nl: 'Stel één vraag per keer. Dan is te zien welke vraag is beantwoord.',
      en: 'One question at a time. Then it shows which question was answered.',
    },
  },
});
