import { textsOf } from '../../texts/texts-of.ts';

export const useRoomTexts = textsOf({
  room: {
    points: { nl: 'Punten', en: 'Points' },
    text: { nl: 'Tekst', en: 'Text' },
    talks: { nl: 'Gesprekken en aanvragen', en: 'Talks and requests' },
    outcome: { nl: 'Besluit en toezeggingen', en: 'Decision and commitments' },
    timeline: { nl: 'Tijdlijn', en: 'Timeline' },
  },
  tab: { nl: '{{room}}: {{title}}', en: '{{room}}: {{title}}' },
  rooms: { nl: 'Delen van dit dossier', en: 'Parts of this dossier' },
  aside: { nl: 'Over dit dossier', en: 'About this dossier' },
  dossiers: { nl: 'Dossiers', en: 'Dossiers' },
  more: { nl: 'Alles wat u kunt doen', en: 'All that you can do' },
  now: {
    title: { nl: 'Dit kunt u nu doen', en: 'You can do this now' },
    nothing: {
      nl: 'Er is voor u nu niets te doen in dit dossier.',
      en: 'There is nothing for you to do in this dossier now.',
    },
  },
  about: { nl: '{{what}}: {{who}}', en: '{{what}}: {{who}}' },
  oneMoreAdvice: { nl: 'Nog een advies geven, uit uzelf', en: 'Give one more advice, of your own accord' },
  later: {
    title: { nl: 'Wat nog niet kan, en waarom', en: 'What cannot be done yet, and why' },
    why: { nl: 'Kan nu niet: {{why}}.', en: 'Kan nu niet: {{why}}.' },
    earlier: { nl: 'Al eerder gebeurd? {{what}}', en: 'Happened earlier? {{what}}' },
  },
  seldom: { nl: 'Wat niet vaak nodig is', en: 'What is not often needed' },
  counts: {
    label: { nl: 'Stand van de punten', en: 'Where the points stand' },
    by: { nl: '{{who}}: ', en: '{{who}}: ' },
    points_one: { nl: '{{count}} punt', en: '{{count}} point' },
    points_other: { nl: '{{count}} punten', en: '{{count}} points' },
    line: { nl: '{{points}}: {{counts}}', en: '{{points}}: {{counts}}' },
    adopted: { nl: '{{count}} overgenomen', en: '{{count}} adopted' },
    partly: { nl: '{{count}} deels', en: '{{count}} partly' },
    notAdopted: { nl: '{{count}} niet', en: '{{count}} not adopted' },
    noted: { nl: '{{count}} gelezen, er verandert niets', en: '{{count}} noted' },
    notConsidered: { nl: '{{count}} hoort ergens anders', en: '{{count}} not considered' },
    held: { nl: '{{count}} aangehouden', en: '{{count}} held' },
    open: { nl: '{{count}} nog zonder antwoord', en: '{{count}} without an answer yet' },
    questions_one: { nl: '{{count}} vraag', en: '{{count}} question' },
    questions_other: { nl: '{{count}} vragen', en: '{{count}} questions' },
    openQuestions: {
      nl: '{{questions}} (waarvan {{count}} nog zonder antwoord)',
      en: '{{questions}} ({{count}} of them without an answer yet)',
    },
    traced: { nl: '; {{traced}} van {{count}} aangewezen', en: '; {{traced}} of {{count}} traced' },
  },
});
