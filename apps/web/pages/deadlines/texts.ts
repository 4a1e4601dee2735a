import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Termijnen', en: 'Deadlines' },
  lead: {
    nl: 'Wat wanneer klaar moet zijn, van wie, en waarom op die dag.',
    en: 'What has to be done when, by whom, and why on that day.',
  },
  view: {
    label: { nl: 'Weergave', en: 'View' },
    list: { nl: 'Lijst', en: 'List' },
    calendar: { nl: 'Kalender', en: 'Calendar' },
  },
  filter: {
    label: { nl: 'Termijnen kiezen', en: 'Choose deadlines' },
    kind: { nl: 'Soort', en: 'Kind' },
    state: { nl: 'Stand', en: 'Status' },
    waiting: { nl: 'Wat nog wacht', en: 'What still waits' },
  },
  in: {
    overdue: { nl: 'Te laat', en: 'Overdue' },
    open: { nl: 'Loopt nog', en: 'Still running' },
    late: { nl: 'Kwam te laat', en: 'Came late' },
    met: { nl: 'Kwam op tijd', en: 'Came in time' },
    dropped: { nl: 'Vervallen', en: 'Dropped' },
    before: { nl: 'Was al te laat toen het werd ingevoerd', en: 'Was overdue already when it was brought in' },
  },
  none: {
    overdue: { nl: 'Er is niets te laat', en: 'Nothing is overdue' },
    open: { nl: 'Er loopt geen termijn', en: 'No term is running' },
    late: { nl: 'Er kwam niets te laat', en: 'Nothing came late' },
    met: { nl: 'Er kwam nog niets op tijd', en: 'Nothing came in time yet' },
    dropped: { nl: 'Er is niets vervallen', en: 'Nothing was dropped' },
    before: { nl: 'Er was niets al te laat', en: 'Nothing was overdue already' },
  },
  more: { nl: 'Alles hiervan bekijken', en: 'See all of these' },
  calendar: {
    label: { nl: 'Andere maand', en: 'Another month' },
    today: { nl: 'Deze maand', en: 'This month' },
    count_one: { nl: '{{count}} termijn in deze maand', en: '{{count}} deadline in this month' },
    count_other: { nl: '{{count}} termijnen in deze maand', en: '{{count}} deadlines in this month' },
    many: {
      nl: 'Meer dan {{count}} termijnen in deze maand. Kies een filter om alles te zien.',
      en: 'More than {{count}} deadlines in this month. Choose a filter to see all.',
    },
  },
});
