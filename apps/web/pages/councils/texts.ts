import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Adviesraden', en: 'Councils' },
  lead: {
    nl: 'Wie adviseert, hoe vaak er is gevraagd en hoe vaak er advies kwam.',
    en: 'Who advises, how often advice was asked and how often it came.',
  },
  start: { nl: 'Mijn werk', en: 'My work' },
  empty: { nl: 'Er zijn nog geen adviesraden', en: 'There are no councils yet' },
  group: {
    own: { nl: 'Mijn adviesraad', en: 'My council' },
    here: { nl: 'Adviesraden hier', en: 'Councils here' },
    elsewhere: { nl: 'Adviesraden in andere gemeenten', en: 'Councils in other municipalities' },
  },
  dossiers_one: {
    nl: '{{count}} dossier, waarvan {{running}} loopt',
    en: '{{count}} dossier, of which {{running}} is running',
  },
  dossiers_other: {
    nl: '{{count}} dossiers, waarvan {{running}} nog lopen',
    en: '{{count}} dossiers, of which {{running}} are running',
  },
  requests_one: {
    nl: '{{count}} keer gevraagd, waarvan {{unanswered}} keer zonder advies',
    en: 'asked {{count}} time, of which {{unanswered}} without advice',
  },
  requests_other: {
    nl: '{{count}} keer gevraagd, waarvan {{unanswered}} keer zonder advies',
    en: 'asked {{count}} times, of which {{unanswered}} without advice',
  },
  advices_one: { nl: '{{count}} advies gegeven', en: '{{count}} advice given' },
  advices_other: { nl: '{{count}} adviezen gegeven', en: '{{count}} advices given' },
});
