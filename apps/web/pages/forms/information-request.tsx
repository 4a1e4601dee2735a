import { formPage } from '../../action/form-page.tsx';
import { countedIds, idsIn } from '../../action/ids.ts';

export default formPage({
  fact: 'InformationRequested',
  noun: 'information-requests',
  chapter: 'information',
  title: { nl: 'Informatie vragen', en: 'Ask for information' },
  lead: {
    nl: 'Vraag de gemeente wat u moet weten om goed te kunnen adviseren. De gemeente ziet uw vraag in haar werklijst, met de dag waarop u de informatie uiterlijk hoort te krijgen. Uw vraag leest alleen wie meedoet. Dat u iets vroeg, en of het kwam, ziet iedereen zodra het dossier openbaar is.',
    en: 'Ask the municipality what you need to know to advise well. It sees your question in its worklist, with the day by which you should get the information. Only those who take part read your question. That you asked something, and whether it came, anybody sees once the dossier is public.',
  },
  which: { nl: 'Namens welke adviesraad?', en: 'For which council?' },
  submit: { nl: 'Vraag versturen', en: 'Send question' },
  done: {
    nl: 'Uw vraag is verstuurd. Is de informatie er, dan leest u dat bij Mijn werk.',
    en: 'Your question has been sent. Once the information is there, My work says so.',
  },
  fields: {
    question: {
      as: 'text',
      rows: 5,
      required: true,
      label: { nl: 'Wat wilt u weten?', en: 'What do you want to know?' },
      description: {
        nl: 'Stel één vraag per keer. Dan is te zien welke vraag is beantwoord.',
        en: 'One question at a time. Then it shows which question was answered.',
      },
    },
  },
  body: (values, { trajectory, influence }) => ({ id: countedIds('i', 1, idsIn(trajectory, influence))[0], ...values }),
});
