import { stringify } from 'csv-stringify/sync';
import type { i18n } from 'i18next';
import type { RegisterItem } from '../../../api/web/public-page.ts';

const COLUMNS = [
  ...(['municipality', 'authority', 'council', 'dossier', 'title', 'subject', 'recommendation', 'text'] as const),
  ...(['verdict', 'reason', 'plainReason', 'adoptedPart', 'referredTo', 'on', 'revisions', 'satisfied'] as const),
];

// What does not know that a cell may go on in the next line would begin a row, and reckon, there: also with a dash and
// a space, and at what only some programs take for the end of a line.
const FORMULA_WITHIN = /([\r\n\v\f\x85\u2028\u2029])(?=[=+@\t＝＋＠－-])/g;

/**
 * A part of the register as a table for a spreadsheet (RFC 4180): its first part with the names of the columns, and a
 * byte order mark by which it is read as UTF-8. What a spreadsheet would reckon as a formula gets a quote before it.
 */
export function csvOf(items: readonly RegisterItem[], texts: i18n, first: boolean): string {
  const t = texts.getFixedT(texts.language, ['public', 'terms']);
  const rows = items.map(({ authorityName, councilName, satisfied, verdict, subject, ...item }) => ({
    ...item,
    authority: authorityName,
    council: councilName,
    subject: t(`terms:subject.${subject}`),
    verdict: t(`terms:verdict.${verdict}`),
    satisfied: satisfied === undefined ? '' : t(satisfied ? 'csv.yes' : 'csv.no'),
  }));
  const columns = COLUMNS.map((key) => ({ key, header: t(`csv.column.${key}`) }));
  return stringify(rows, {
    columns,
    header: first,
    bom: first,
    escape_formulas: true,
    record_delimiter: 'windows',
    quoted_match: /[\r\n]/,
    cast: { string: (text) => text.replace(FORMULA_WITHIN, "$1'") },
  });
}
