import { textsOf } from '../../texts/texts-of.ts';

export const useTextTexts = textsOf({
  how: {
    same: { nl: 'Niet veranderd', en: 'Not changed' },
    changed: { nl: 'Gewijzigd', en: 'Changed' },
    added: { nl: 'Nieuw', en: 'New' },
    gone: { nl: 'Geschrapt', en: 'Taken out' },
    moved: { nl: 'Verplaatst', en: 'Moved' },
  },
  alsoMoved: { nl: 'en verplaatst', en: 'and moved' },
  renumbered: { nl: 'was {{from}}, nu {{to}}', en: 'was {{from}}, now {{to}}' },
  before: { nl: 'Eerst', en: 'First' },
  after: { nl: 'Nu', en: 'Now' },
  nothing: {
    title: { nl: 'Overgenomen, en nog niet te zien waar', en: 'Adopted, and not to be seen where' },
    none: {
      nl: 'Van elk punt dat is overgenomen, is te zien wat er veranderde.',
      en: 'Of each point that was adopted it is shown what changed.',
    },
    said: { nl: 'er veranderde niets: {{why}}', en: 'nothing changed: {{why}}' },
  },
  about: { nl: 'Hierover adviseerde: ', en: 'Advised on this: ' },
  then: {
    nl: '{{point}} (op versie {{version}}, toen dit {{place}} was)',
    en: '{{point}} (on version {{version}}, when this was {{place}})',
  },
  onVersion: { nl: '{{point}} (op versie {{version}})', en: '{{point}} (on version {{version}})' },
  goneTitle: { nl: 'Advies op tekst die hier niet meer staat', en: 'Advice on text that no longer stands here' },
  gone: {
    nl: '{{point}}, over {{place}} van versie {{version}}',
    en: '{{point}}, about {{place}} of version {{version}}',
  },
  owes: { nl: 'Waardoor het hier zo staat: ', en: 'Why it reads so here: ' },
  silent: {
    nl: 'Hier veranderde iets waarvan nog niet is gezegd waardoor.',
    en: 'Something changed here of which it was not said yet why.',
  },
  alsoSilent: {
    nl: 'Er veranderde hier ook iets waarvan nog niet is gezegd waardoor.',
    en: 'Something else changed here too, of which it was not said yet why.',
  },
  sentences: { nl: 'Verwijzen naar een zin: {{where}}', en: 'Link to a sentence: {{where}}' },
  why: { nl: 'Door: ', en: 'Because of: ' },
  start: { nl: 'Het begin van de tekst', en: 'The beginning of the text' },
  unexplained: { nl: 'Nog niet uitgelegd', en: 'Not explained yet' },
  point: { nl: '{{point}} van {{council}}', en: '{{point}} of {{council}}' },
  finding: { nl: 'een gesprek vooraf: {{text}}', en: 'a talk beforehand: {{text}}' },
  explained: { nl: '{{cause}}: {{because}}', en: '{{cause}}: {{because}}' },
});
