import { textsOf } from '../../../texts/texts-of.ts';

export const useTexts = textsOf({
  title: { nl: 'Advies beantwoorden', en: 'Answer an advice' },
  lead: {
    nl: 'Geef op elk punt apart antwoord. Wat u typt blijft op deze computer bewaard. Een bewaard antwoord is een concept: alleen de gemeente ziet het, tot de reactie is vastgesteld.',
    en: 'Answer each point separately. What you type is kept on this computer. A saved answer is a draft: only the municipality sees it, until the response is adopted.',
  },
  others: { nl: 'Andere adviezen en bestuursorganen', en: 'Other advices and authorities' },
  settled: { nl: '(reactie is vastgesteld)', en: '(response has been adopted)' },
  who: {
    nl: '{{who}} antwoordt op het advies van {{council}} van {{date}}.',
    en: '{{who}} answers the advice of {{council}} of {{date}}.',
  },
  answered_one: { nl: '{{done}} van {{count}} beantwoord', en: '{{done}} of {{count}} answered' },
  answered_other: { nl: '{{done}} van {{count}} beantwoord', en: '{{done}} of {{count}} answered' },
  typed_one: {
    nl: '{{count}} antwoord is getypt, maar nog niet bewaard',
    en: '{{count}} answer has been typed, but not saved yet',
  },
  typed_other: {
    nl: '{{count}} antwoorden zijn getypt, maar nog niet bewaard',
    en: '{{count}} answers have been typed, but not saved yet',
  },
  answerOf: { nl: 'Antwoord van {{who}}', en: 'Answer of {{who}}' },
  save: { nl: 'Antwoord {{number}} bewaren', en: 'Save answer {{number}}' },
  change: { nl: 'Antwoord {{number}} veranderen', en: 'Change answer {{number}}' },
  undo: { nl: 'Terug naar wat bewaard is', en: 'Back to what is saved' },
  back: { nl: 'Terug naar het dossier', en: 'Back to the dossier' },
  saveAll_one: { nl: 'Alles bewaren ({{count}} antwoord)', en: 'Save all ({{count}} answer)' },
  saveAll_other: { nl: 'Alles bewaren ({{count}} antwoorden)', en: 'Save all ({{count}} answers)' },
  notSaved: {
    nl: 'Er is niets bewaard: verbeter eerst wat hier staat.',
    en: 'Nothing was saved: first correct what is said here.',
  },
  standing: {
    none: { nl: 'Nog geen antwoord', en: 'No answer yet' },
    recorded: { nl: 'Bewaard als concept', en: 'Saved as draft' },
    behind: { nl: 'Bewaard als concept', en: 'Saved as draft' },
    typed: { nl: 'Nog niet bewaard', en: 'Not saved yet' },
    conflict: { nl: 'Ook door iemand anders veranderd', en: 'Also changed by somebody else' },
  },
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
    which: { nl: 'Voor welke punten geldt dit antwoord?', en: 'For which points is this the answer?' },
    replaces_one: {
      nl: 'Bij {{count}} van de gekozen punten staat al een antwoord. Dat wordt vervangen.',
      en: '{{count}} of the chosen points has an answer already. It will be replaced.',
    },
    replaces_other: {
      nl: 'Bij {{count}} van de gekozen punten staat al een antwoord. Dat wordt vervangen.',
      en: '{{count}} of the chosen points have an answer already. They will be replaced.',
    },
    save_one: { nl: 'Bewaren bij {{count}} punt', en: 'Save for {{count}} point' },
    save_other: { nl: 'Bewaren bij {{count}} punten', en: 'Save for {{count}} points' },
  },
  date: {
    label: { nl: 'Wanneer zijn deze antwoorden geschreven?', en: 'When were these answers written?' },
    description: { nl: 'Laat leeg als het vandaag is.', en: 'Leave empty when it is today.' },
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
  },
  handOver: { nl: 'Leg de reactie klaar om vast te stellen', en: 'Hand the response over for adoption' },
  review: { nl: 'Bekijk de hele reactie', en: 'See the whole response' },
});
