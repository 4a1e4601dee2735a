/** How much a sheet may hold: docs/decisions/0035-spreadsheets.md. Each is looked at before work begins, or while it is read. */
export const SHEET = {
  /** As it comes, and unpacked: a sheet of 10,000 rows with long reasons is 3 MB, and 40 when it is unpacked. */
  bytes: 16 * 1024 * 1024,
  unpacked: 96 * 1024 * 1024,
  parts: 1_000,
  rows: 20_000,
  columns: 200,
  /** Of a cell, as in Excel. */
  characters: 32_767,
  /** Of all cells. */
  text: 30_000_000,
} as const;

/** A file that is no sheet that can be read, in words for whoever sent it. */
export class NotASheet extends Error {
  override name = 'NotASheet';
}
