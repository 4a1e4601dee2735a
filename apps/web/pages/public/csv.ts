import { stringify } from 'csv-stringify/sync';
import type { RegisterItem, SheetTable } from '../../../api/web/public-page.ts';
import type { Language } from '../../texts/languages.ts';
import { TERMS } from '../../texts/terms.ts';

const TEXTS = {
  satisfied: {
    true: { nl: 'ja', en: 'yes' },
    false: { nl: 'nee', en: 'no' },
    partly: { nl: 'deels', en: 'partly' },
    notYet: { nl: 'nog niet te zeggen', en: 'not to be said yet' },
  },
  column: {
    municipality: { nl: 'Gemeentecode', en: 'Municipality code' },
    authority: { nl: 'Bestuursorgaan', en: 'Authority' },
    council: { nl: 'Adviesraad', en: 'Council' },
    dossier: { nl: 'Dossier', en: 'Dossier' },
    title: { nl: 'Titel', en: 'Title' },
    subject: { nl: 'Soort', en: 'Kind' },
    recommendation: { nl: 'Nummer', en: 'Number' },
    text: { nl: 'Aanbeveling', en: 'Recommendation' },
    verdict: { nl: 'Antwoord', en: 'Answer' },
    reason: { nl: 'Reden', en: 'Reason' },
    plainReason: { nl: 'Reden in gewone woorden', en: 'Reason in plain words' },
    adoptedPart: { nl: 'Wel overgenomen', en: 'What was adopted' },
    referredTo: { nl: 'Hoort bij', en: 'Belongs to' },
    on: { nl: 'Datum', en: 'Date' },
    revisions: { nl: 'Keren herzien', en: 'Times revised' },
    satisfied: { nl: 'Adviesraad tevreden', en: 'Council satisfied' },
    comment: { nl: 'Weerwoord', en: 'Rejoinder' },
    influence: { nl: 'Doorwerking volgens de gemeente', en: 'Influence as the municipality shows it' },
    recognised: { nl: 'Doorwerking volgens de adviesraad', en: 'Influence as the council sees it' },
    recognisedComment: { nl: 'Toelichting van de adviesraad', en: 'Comment of the council' },
  },
};

const COLUMNS = [
  ...(['municipality', 'authority', 'council', 'dossier', 'title', 'subject', 'recommendation', 'text'] as const),
  ...(['verdict', 'reason', 'plainReason', 'adoptedPart', 'referredTo', 'on', 'revisions', 'satisfied'] as const),
  ...(['comment', 'influence', 'recognised', 'recognisedComment'] as const),
];

// What a cell begins with for some program: each may divide cells otherwise than by a comma (a Dutch Excel by a
// semicolon, whatever is quoted), and not know that a cell may go on in the next line.
const BEGINS = String.raw`^|[;,|\t\r\n\v\f\x85\u2028\u2029]`;
// Passed over before it is seen whether something is reckoned: what is blank or not seen, and quotes.
const PASSED = String.raw`[ "\xa0\xad\u1680\u180e\u2000-\u200f\u202a-\u202f\u205f-\u206f\u3000\ufeff\0-\x08\x0e-\x1f]*`;
const RECKONED = String.raw`[=+@\t\r＝＋－＠﹢﹣﹦﹫-]`;
const FORMULA = new RegExp(`(?<=${BEGINS})(?=${PASSED}${RECKONED})`, 'g');

const WRITTEN = {
  record_delimiter: 'windows',
  quoted_match: /[\r\n]/,
  cast: { string: (text: string) => text.replace(FORMULA, "'") },
} as const;

/**
 * A part of the register as a table for a spreadsheet (RFC 4180): its first part with the names of the columns, and a
 * byte order mark by which it is read as UTF-8. What a spreadsheet would reckon as a formula gets a quote before it,
 * at the begin of a cell and within one wherever some program begins a cell: docs/decisions/0011-served-pages.md.
 */
export function csvOf(items: readonly RegisterItem[], language: Language, first: boolean): string {
  const { column } = TEXTS;
  const rows = items.map(
    ({ authorityName, councilName, satisfied, influence, recognised, verdict, subject, ...item }) => ({
      ...item,
      authority: authorityName,
      council: councilName,
      subject: TERMS.subject[subject][language],
      verdict: TERMS.verdict[verdict][language],
      satisfied: satisfied === undefined ? '' : TEXTS.satisfied[`${satisfied}`][language],
      influence: influence === undefined ? '' : TERMS.effect[influence][language],
      recognised: recognised === undefined ? '' : TERMS.recognised[recognised][language],
    }),
  );
  const columns = COLUMNS.map((key) => ({ key, header: column[key][language] }));
  return stringify(rows, { ...WRITTEN, columns, header: first, bom: first });
}

/** Any other table, in the same way. */
export const csvOfTable = ({ head, rows }: SheetTable): string => stringify([head, ...rows], { ...WRITTEN, bom: true });
