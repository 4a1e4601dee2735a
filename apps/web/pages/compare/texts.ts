import { textsOf } from '../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Wat veranderde er in de tekst?', en: 'What changed in the text?' },
  none: {
    nl: 'Er is nog maar één versie van de tekst, of geen. Pas bij twee versies is te zien wat er veranderde.',
    en: 'There is only one version of the text, or none. What changed can be seen once there are two.',
  },
  filter: {
    label: { nl: 'Versies kiezen', en: 'Choose versions' },
    from: { nl: 'Van versie', en: 'From version' },
    to: { nl: 'Naar versie', en: 'To version' },
    show: { nl: 'Wat wilt u zien?', en: 'What do you want to see?' },
    changes: { nl: 'Alleen wat veranderde', en: 'Only what changed' },
    all: { nl: 'De hele tekst', en: 'The whole text' },
    look: { nl: 'Hoe?', en: 'How?' },
    together: { nl: 'In één tekst', en: 'In one text' },
    apart: { nl: 'Eerst en nu naast elkaar', en: 'Before and after beside each other' },
  },
  sought: {
    nl: 'U zoekt de wijziging die kwam door: {{point}} Dit punt staat bij elke wijziging vooraan; aangekruist is het alleen waar de woorden lijken.',
    en: 'You look for the change that came of: {{point}} This point stands first at every change; it is ticked only where the words are alike.',
  },
  elsewhere: {
    nl: 'Tussen andere versies is nog niet alles uitgelegd:',
    en: 'Between other versions not all is explained yet:',
  },
  step: {
    nl: 'van versie {{from}} naar versie {{to}} ({{count}})',
    en: 'from version {{from}} to version {{to}} ({{count}})',
  },
  count_one: { nl: '{{count}} wijziging', en: '{{count}} change' },
  count_other: { nl: '{{count}} wijzigingen', en: '{{count}} changes' },
  noChanges: { nl: 'Er veranderde niets.', en: 'Nothing changed.' },
  allExplained: { nl: 'Van elke wijziging is bekend waardoor.', en: 'Of each change it is known why.' },
  unexplained: {
    nl: '{{changes}}, waarvan {{count}} nog niet uitgelegd.',
    en: '{{changes}}, of which {{count}} not explained yet.',
  },
  change: { nl: 'Wijziging {{number}} van {{total}}: {{where}}', en: 'Change {{number}} of {{total}}: {{where}}' },
  open: { nl: 'Waardoor? ({{where}})', en: 'Why? ({{where}})' },
  another: { nl: 'Nog iets waardoor? ({{where}})', en: 'Anything else? ({{where}})' },
  points: { nl: 'Door welk punt komt dit?', en: 'Which point is this from?' },
  maybe: { nl: 'Misschien door', en: 'Perhaps from' },
  maybeHint: {
    nl: 'Hierin staan dezelfde woorden. U beslist of het klopt.',
    en: 'These have the same words. You decide whether it is right.',
  },
  key: { nl: '{{key}}: {{text}}', en: '{{key}}: {{text}}' },
  awaited: {
    nl: 'Punten en gesprekken waarvan nog niet te zien is wat er veranderde ({{count}})',
    en: 'Points and talks of which it is not shown yet what changed ({{count}})',
  },
  rest: { nl: 'Alle andere punten ({{count}})', en: 'All other points ({{count}})' },
  other: { nl: 'Of kwam het door iets anders?', en: 'Or was it something else?' },
  notOther: { nl: 'Nee', en: 'No' },
  because: { nl: 'Toelichting', en: 'Explanation' },
  also: { nl: 'Ook andere wijzigingen, met dezelfde uitleg', en: 'Other changes too, with the same explanation' },
  submit: { nl: 'Vastleggen en verder', en: 'Record and go on' },
  skip: { nl: 'Overslaan', en: 'Skip' },
  keys: {
    nl: 'Toetsen: J is volgende, K is vorige, een cijfer kiest een voorstel, Ctrl+Enter legt vast.',
    en: 'Keys: J is next, K is previous, a digit chooses a suggestion, Ctrl+Enter records.',
  },
  doneBy: { nl: 'Vastgelegd: dit kwam door {{points}}', en: 'Recorded: this came of {{points}}' },
  doneOther: { nl: 'Vastgelegd.', en: 'Recorded.' },
  done: { nl: 'Volgende: {{where}} (nog {{count}}).', en: 'Next: {{where}} ({{count}} left).' },
  doneAll: {
    nl: 'Tussen deze versies is elke wijziging uitgelegd.',
    en: 'Each change is explained between these versions.',
  },
});
