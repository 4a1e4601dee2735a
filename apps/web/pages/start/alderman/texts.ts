import { textsOf } from '../../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Mijn werk', en: 'My work' },
  dossiers: { nl: 'Bekijk alle dossiers', en: 'See all dossiers' },
  whose: {
    label: { nl: 'Van wie', en: 'Whose' },
    own: { nl: 'Mijn portefeuille', en: 'My portfolio' },
    college: { nl: 'Hele college', en: 'Whole college' },
  },
  short: { nl: 'In het kort', en: 'In short' },
  count: {
    late_one: { nl: 'te laat', en: 'late' },
    late_other: { nl: 'te laat', en: 'late' },
    decide_one: { nl: 'te beslissen', en: 'to decide' },
    decide_other: { nl: 'te beslissen', en: 'to decide' },
    changed_one: { nl: 'verandering door inwoners', en: 'change by residents' },
    changed_other: { nl: 'veranderingen door inwoners', en: 'changes by residents' },
    asked_one: { nl: 'onderwerp voor de raad', en: 'topic for the raad' },
    asked_other: { nl: 'onderwerpen voor de raad', en: 'topics for the raad' },
  },
  zero: {
    late: { nl: 'Niets te laat', en: 'Nothing late' },
    decide: { nl: 'Niets te beslissen', en: 'Nothing to decide' },
    changed: { nl: 'Nog geen verandering', en: 'No change yet' },
    asked: { nl: 'Geen vragen te verwachten', en: 'No questions to expect' },
  },
  all_one: { nl: 'Alle {{count}}', en: 'All {{count}}' },
  all_other: { nl: 'Alle {{count}}', en: 'All {{count}}' },
  many: { nl: 'Alles, meer dan {{count}}', en: 'All, more than {{count}}' },
  due: { nl: 'uiterlijk {{date}}', en: 'by {{date}}' },
  ready: { nl: 'Ligt klaar', en: 'Lies ready' },
  late: {
    title: { nl: 'Te laat', en: 'Late' },
    none: { nl: 'Er is niets te laat.', en: 'Nothing is late.' },
    before_one: {
      nl: '{{count}} termijn was al voorbij toen het dossier van papier werd overgeschreven.',
      en: '{{count}} deadline was over already when its dossier was copied from paper.',
    },
    before_other: {
      nl: '{{count}} termijnen waren al voorbij toen het dossier van papier werd overgeschreven.',
      en: '{{count}} deadlines were over already when their dossier was copied from paper.',
    },
  },
  decide: {
    title: { nl: 'Vandaag beslissen', en: 'Decide today' },
    none: { nl: 'Er ligt niets voor u klaar.', en: 'Nothing lies ready for you.' },
    onlyLate: {
      nl: 'Er ligt niets anders klaar dan wat te laat is.',
      en: 'Nothing lies ready but what is late.',
    },
    since: { nl: 'sinds {{date}}', en: 'since {{date}}' },
    more_one: { nl: 'Nog {{count}}', en: '{{count}} more' },
    more_other: { nl: 'Nog {{count}}', en: '{{count}} more' },
  },
  changed: {
    title: { nl: 'Dit veranderde door inwoners', en: 'What residents changed' },
    none: {
      nl: 'Er is nog niet aangewezen wat er veranderde.',
      en: 'It was not shown yet what changed.',
    },
  },
  asked: {
    title: { nl: 'Hierover kan de raad vragen', en: 'What the raad can ask about' },
    none: { nl: 'Er is niets waarover de raad kan vragen.', en: 'There is nothing that the raad can ask about.' },
    before_one: {
      nl: '{{count}} was al voorbij toen het van papier kwam',
      en: '{{count}} was over already when copied from paper',
    },
    before_other: {
      nl: '{{count}} waren al voorbij toen het van papier kwam',
      en: '{{count}} were over already when copied from paper',
    },
    due: { nl: 'Uiterlijk {{date}}: {{title}}', en: 'Due {{date}}: {{title}}' },
    latest: { nl: 'Laatst {{date}}: {{title}}', en: 'Last on {{date}}: {{title}}' },
  },
});
