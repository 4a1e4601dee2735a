import { stringify } from 'csv-stringify/sync';
import type { SheetTable } from '../../../api/web/public-page.ts';
import type { Language } from '../../texts/languages.ts';

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

/** Excel divides the cells of a file by what lists are written with in its country. */
export const DELIMITERS: Readonly<Record<Language, string>> = { nl: ';', en: ',' };

/**
 * A part of what is public as a table for a spreadsheet (RFC 4180, with the delimiter of the language): its first part
 * with the names of the columns, and a byte order mark by which it is read as UTF-8. What a spreadsheet would reckon as
 * a formula gets a quote before it, at the begin of a cell and within one wherever some program begins a cell:
 * docs/decisions/0011-served-pages.md.
 */
export const csvOf = ({ head, rows }: SheetTable, language: Language, first: boolean): string =>
  stringify(first ? [head, ...rows] : [...rows], { ...WRITTEN, delimiter: DELIMITERS[language], bom: first });
