import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Beheer', en: 'Administration' },
  lead: {
    nl: 'Wat uw gemeente zelf afspreekt: hoeveel tijd iemand krijgt, welke adviesraden er zijn en wie er mee werkt.',
    en: 'What your municipality settles for itself: how much time people get, which councils there are and who works with it.',
  },
  start: { nl: 'Mijn werk', en: 'My work' },
  notYours: { nl: 'Met uw rol kunt u niets beheren', en: 'There is nothing that you can administer in your role' },
  settings: {
    title: { nl: 'Instellingen', en: 'Settings' },
    text: {
      nl: 'Termijnen, recesweken, de Algemene termijnenwet en het uiterlijk.',
      en: 'Terms, recess weeks, the Algemene termijnenwet and the looks.',
    },
  },
  councils: {
    title: { nl: 'Adviesraden van de gemeente', en: 'Councils of the municipality' },
    text: {
      nl: 'Welke adviesraden een nieuw dossier aanbiedt, en volgens welke wet zij adviseren.',
      en: 'Which councils a new dossier offers, and under which law they advise.',
    },
  },
  members: {
    title: { nl: 'Mensen', en: 'People' },
    text: { nl: 'Wie met Doorwerking werkt, en in welke rol.', en: 'Who works with Doorwerking, and in which role.' },
  },
});
