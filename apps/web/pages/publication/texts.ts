import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Doorwerking publiceren', en: 'Publish the influence' },
  lead: {
    nl: 'Dit is het sluitstuk: iedereen kan lezen wat er van elk punt is geworden. Daarna is het dossier afgesloten.',
    en: 'This is the end: everybody can read what became of each point. After it the dossier is closed.',
  },
  statement_one: { nl: 'Wat er van {{count}} punt is geworden', en: 'What became of {{count}} point' },
  statement_other: { nl: 'Wat er van {{count}} punten is geworden', en: 'What became of {{count}} points' },
  publish: {
    title: { nl: 'Publiceren en afsluiten', en: 'Publish and close' },
    intro: {
      nl: 'Weerwoord, herziening en toezeggingen kunnen ook daarna nog.',
      en: 'Rejoinders, revisions and commitments are still possible afterwards.',
    },
  },
  submit: { nl: 'Doorwerking publiceren', en: 'Publish the influence' },
  done: {
    nl: 'De doorwerking is gepubliceerd. Het dossier is afgesloten.',
    en: 'The influence has been published. The dossier is closed.',
  },
});
