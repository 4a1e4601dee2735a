import { stringify } from 'csv-stringify/sync';
import type { i18n } from 'i18next';
import type { RegisterItem } from '../../../api/web/public-page.ts';

const COLUMNS = [
  ...(['municipality', 'authority', 'council', 'dossier', 'title', 'subject', 'recommendation', 'text'] as const),
  ...(['verdict', 'reason', 'plainReason', 'adoptedPart', 'referredTo', 'on', 'revisions', 'satisfied'] as const),
];

/**
 * The register as a table for a spreadsheet (RFC 4180): with a byte order mark, by which it is read as UTF-8, and
 * with a quote before what a spreadsheet would otherwise reckon as a formula.
 */
export function csvOf(items: readonly RegisterItem[], texts: i18n): string {
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
  return stringify(rows, { columns, header: true, bom: true, escape_formulas: true, record_delimiter: 'windows' });
}
