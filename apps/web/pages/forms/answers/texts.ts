import { textsOf } from '../../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Advies beantwoorden', en: 'Answer an advice' },
  lead: {
    nl: 'Een bewaard antwoord is een concept: alleen de gemeente ziet het, tot de reactie is vastgesteld. Wat u typt blijft op deze computer bewaard.',
    en: 'A saved answer is a draft: only the municipality sees it, until the response is adopted. What you type is kept on this computer.',
  },
  others: { nl: 'Wie antwoordt', en: 'Who answers' },
  written_one: { nl: '{{done}} van {{count}} geschreven', en: '{{done}} of {{count}} written' },
  written_other: { nl: '{{done}} van {{count}} geschreven', en: '{{done}} of {{count}} written' },
  drafts: { nl: '{{count}} nog niet vastgesteld', en: '{{count}} not adopted yet' },
  typed_one: {
    nl: '{{count}} antwoord is getypt, maar nog niet bewaard',
    en: '{{count}} answer has been typed, but not saved yet',
  },
  typed_other: {
    nl: '{{count}} antwoorden zijn getypt, maar nog niet bewaard',
    en: '{{count}} answers have been typed, but not saved yet',
  },
  list: {
    title: { nl: 'Punten', en: 'Points' },
    none: { nl: 'Geen punt voldoet aan deze keuze.', en: 'No point fits this choice.' },
    returned: { nl: 'Teruggestuurd', en: 'Sent back' },
    shared: { nl: 'Gedeeld antwoord', en: 'Shared answer' },
    all: { nl: 'Alle punten', en: 'All points' },
  },
  filter: {
    label: { nl: 'Punten kiezen', en: 'Choose points' },
    all: { nl: 'Alles', en: 'All' },
    clear: { nl: 'Alle punten tonen', en: 'Show all points' },
    advice: { nl: 'Advies', en: 'Advice' },
    standing: { nl: 'Stand', en: 'How it stands' },
    todo: { nl: 'Nog te beantwoorden', en: 'Still to answer' },
    verdict: { nl: 'Antwoord', en: 'Answer' },
  },
  standing: {
    none: { nl: 'Nog geen antwoord', en: 'No answer yet' },
    draft: { nl: 'Concept', en: 'Draft' },
    returned: { nl: 'Teruggestuurd', en: 'Sent back' },
    ready: { nl: 'Klaargelegd', en: 'Handed over' },
    published: { nl: 'Vastgesteld', en: 'Adopted' },
    closed: { nl: 'Nu niet te beantwoorden', en: 'Cannot be answered now' },
    typed: { nl: 'Nog niet bewaard', en: 'Not saved yet' },
  },
  row: {
    none: { nl: 'Nog geen antwoord', en: 'No answer yet' },
    recorded: { nl: 'Bewaard als concept', en: 'Saved as draft' },
    behind: { nl: 'Bewaard als concept', en: 'Saved as draft' },
    typed: { nl: 'Nog niet bewaard', en: 'Not saved yet' },
    conflict: { nl: 'Ook door iemand anders veranderd', en: 'Also changed by somebody else' },
  },
  point: {
    of: { nl: '{{point}} van {{council}}', en: '{{point}} of {{council}}' },
    nav: { nl: 'Andere punten', en: 'Other points' },
    previous: { nl: 'Vorige: {{point}}', en: 'Previous: {{point}}' },
    next: { nl: 'Volgende: {{point}}', en: 'Next: {{point}}' },
    keys: {
      nl: 'Toetsen: J is volgende, K is vorige; Ctrl en Enter bewaart.',
      en: 'Keys: J is next, K is previous; Ctrl and Enter saves.',
    },
    shared: {
      nl: 'Dit antwoord geldt ook voor {{points}}. Wat u hier verandert, verandert daar niet.',
      en: 'This answer is also that of {{points}}. What you change here does not change there.',
    },
    text: { nl: 'Lees de tekst eromheen', en: 'Read the text around it' },
    whole: { nl: 'Bekijk de hele weg van dit punt', en: 'See the whole way of this point' },
    cannot: { nl: 'Dit punt kan nu niet worden beantwoord.', en: 'This point cannot be answered now.' },
  },
  save: { nl: 'Antwoord {{number}} bewaren', en: 'Save answer {{number}}' },
  undo: { nl: 'Terug naar wat bewaard is', en: 'Back to what is saved' },
  saved: {
    next_one: {
      nl: 'Bewaard: {{point}}. U staat nu bij {{next}}. Nog {{count}} punt te beantwoorden.',
      en: 'Saved: {{point}}. You are now at {{next}}. {{count}} point left to answer.',
    },
    next_other: {
      nl: 'Bewaard: {{point}}. U staat nu bij {{next}}. Nog {{count}} punten te beantwoorden.',
      en: 'Saved: {{point}}. You are now at {{next}}. {{count}} points left to answer.',
    },
    last: {
      nl: 'Bewaard: {{point}}. Er is geen punt meer te beantwoorden.',
      en: 'Saved: {{point}}. There is no point left to answer.',
    },
    text: { nl: 'De tekst is bewaard als ‘{{title}}’.', en: 'The text was kept as ‘{{title}}’.' },
  },
  saveAll_one: { nl: 'Alles bewaren ({{count}} antwoord)', en: 'Save all ({{count}} answer)' },
  saveAll_other: { nl: 'Alles bewaren ({{count}} antwoorden)', en: 'Save all ({{count}} answers)' },
  several: { nl: '{{count}} punten', en: '{{count}} points' },
  notSaved: { nl: 'Niet bewaard: {{point}}.', en: 'Not saved: {{point}}.' },
  noneSaved: {
    nl: 'Er is niets bewaard: verbeter eerst wat bij deze punten staat.',
    en: 'Nothing was saved: first correct what is said at these points.',
  },
  toIt: { nl: 'Ga naar {{point}}', en: 'Go to {{point}}' },
  conflict: {
    title: {
      nl: 'Iemand anders heeft intussen dit antwoord bewaard:',
      en: 'Somebody else has saved this answer meanwhile:',
    },
    mine: { nl: 'Houd wat ik typte', en: 'Keep what I typed' },
    theirs: { nl: 'Neem dit antwoord over', en: 'Take this answer' },
  },
  together: {
    title: { nl: 'Meer punten met één tekst beantwoorden', en: 'Answer several points with one text' },
    back: { nl: 'Terug naar één punt tegelijk', en: 'Back to one point at a time' },
    how: {
      nl: 'Kies in de lijst de punten die hetzelfde antwoord krijgen. Dat mag over meer adviezen gaan.',
      en: 'Choose in the list the points that get the same answer. They may be of several advices.',
    },
    all_one: { nl: 'Kies het punt dat hier staat', en: 'Choose the point shown here' },
    all_other: { nl: 'Kies alle {{count}} punten die hier staan', en: 'Choose all {{count}} points shown here' },
    clear: { nl: 'Kies geen punt', en: 'Choose no point' },
    chosen_one: { nl: '{{count}} punt gekozen: {{points}}.', en: '{{count}} point chosen: {{points}}.' },
    chosen_other: { nl: '{{count}} punten gekozen: {{points}}.', en: '{{count}} points chosen: {{points}}.' },
    none: { nl: 'U hebt nog geen punt gekozen.', en: 'You have not chosen a point yet.' },
    replaces_one: {
      nl: 'Bij {{count}} van de gekozen punten staat al een antwoord. Dat wordt vervangen.',
      en: '{{count}} of the chosen points has an answer already. It will be replaced.',
    },
    replaces_other: {
      nl: 'Bij {{count}} van de gekozen punten staat al een antwoord. Dat wordt vervangen.',
      en: '{{count}} of the chosen points have an answer already. They will be replaced.',
    },
    mixed: {
      nl: '‘Vraag beantwoord’ kunt u alleen kiezen als alle gekozen punten vragen zijn.',
      en: 'You can only choose ‘Question answered’ when all chosen points are questions.',
    },
    save_one: { nl: 'Bewaren bij {{count}} punt', en: 'Save for {{count}} point' },
    save_other: { nl: 'Bewaren bij {{count}} punten', en: 'Save for {{count}} points' },
    notSaved: {
      nl: 'Bij geen van de punten is iets bewaard: verbeter eerst wat hier staat.',
      en: 'Nothing was saved at any of the points: first correct what is said here.',
    },
  },
  date: {
    open: { nl: 'Is dit antwoord van een eerdere dag?', en: 'Is this answer of an earlier day?' },
    label: { nl: 'Wanneer is dit antwoord geschreven?', en: 'When was this answer written?' },
    description: {
      nl: 'Laat leeg als het vandaag is. Wat u kiest, geldt ook voor de punten die u hierna beantwoordt.',
      en: 'Leave empty when it is today. What you choose also holds for the points that you answer after this.',
    },
  },
  complete: {
    alderman: {
      nl: 'Elk punt heeft een antwoord. De wethouder kan de reactie nu vaststellen.',
      en: 'Every point has an answer. The alderman can adopt the response now.',
    },
    clerk: {
      nl: 'Elk punt heeft een antwoord. De griffier kan de reactie nu vaststellen.',
      en: 'Every point has an answer. The clerk can adopt the response now.',
    },
    of: { nl: 'Het gaat om: {{advices}}.', en: 'This is about: {{advices}}.' },
  },
  handOver: {
    alderman_one: { nl: 'Leg de reactie klaar voor de wethouder', en: 'Hand the response over to the alderman' },
    alderman_other: {
      nl: 'Leg de {{count}} reacties klaar voor de wethouder',
      en: 'Hand the {{count}} responses over to the alderman',
    },
    clerk_one: { nl: 'Leg de reactie klaar voor de griffier', en: 'Hand the response over to the clerk' },
    clerk_other: {
      nl: 'Leg de {{count}} reacties klaar voor de griffier',
      en: 'Hand the {{count}} responses over to the clerk',
    },
    done: { nl: 'Klaargelegd om vast te stellen: {{advices}}.', en: 'Handed over for adoption: {{advices}}.' },
  },
  review: { nl: 'Bekijk de hele reactie op {{advice}}', en: 'See the whole response to {{advice}}' },
  back: { nl: 'Terug naar het dossier', en: 'Back to the dossier' },
});
