import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Adviesraden van de gemeente', en: 'Councils of the municipality' },
  lead: {
    nl: 'Wie een dossier opent, kan kiezen uit deze adviesraden. Wat een adviesraad al deed, blijft in de dossiers staan.',
    en: 'Who opens a dossier can choose from these councils. What a council did already stays in the dossiers.',
  },
  list: { nl: 'Op de lijst', en: 'On the list' },
  none: { nl: 'Er staat nog geen adviesraad op de lijst', en: 'There is no council on the list yet' },
  noLaw: {
    nl: 'Nog niet vastgelegd volgens welke wet deze raad adviseert.',
    en: 'Not settled yet under which law this council advises.',
  },
  change: { nl: '{{name}} wijzigen', en: 'Change {{name}}' },
  changed: { nl: '{{name}} is gewijzigd.', en: '{{name}} was changed.' },
  submit: { nl: 'Wijziging bewaren', en: 'Save the change' },
  remove: {
    begin: { nl: 'Van de lijst halen …', en: 'Take off the list …' },
    warning: {
      nl: '{{name}} verdwijnt van de lijst. Wat hier is vastgelegd over de wet, gaat weg. In dossiers waaraan deze raad meedoet, blijft hij staan.',
      en: '{{name}} disappears from the list. What was settled here about the law goes. It stays in the dossiers in which it takes part.',
    },
    submit: { nl: '{{name}} van de lijst halen', en: 'Take {{name}} off the list' },
    cancel: { nl: 'Op de lijst laten staan', en: 'Leave on the list' },
    done: { nl: '{{name}} staat niet meer op de lijst.', en: '{{name}} is not on the list any more.' },
  },
  others: {
    title: { nl: 'Alleen in dossiers', en: 'In dossiers only' },
    intro: {
      nl: 'Deze adviesraden doen mee in een dossier. Zet ze op de lijst om vast te leggen volgens welke wet ze adviseren.',
      en: 'These councils take part in a dossier. Put them on the list to settle under which law they advise.',
    },
  },
  inDossiers_one: { nl: 'Doet mee in {{count}} dossier.', en: 'Takes part in {{count}} dossier.' },
  inDossiers_other: { nl: 'Doet mee in {{count}} dossiers.', en: 'Takes part in {{count}} dossiers.' },
  put: { nl: 'Op de lijst zetten', en: 'Put on the list' },
  added: { nl: '{{name}} staat nu op de lijst.', en: '{{name}} is on the list now.' },
  new: { nl: 'Adviesraad toevoegen', en: 'Add a council' },
  add: { nl: 'Toevoegen', en: 'Add' },
  addedNew: { nl: 'De adviesraad staat nu op de lijst.', en: 'The council is on the list now.' },
  name: { nl: 'Naam van de adviesraad', en: 'Name of the council' },
  law: { nl: 'Volgens welke wet adviseert deze raad?', en: 'Under which law does this council advise?' },
});
