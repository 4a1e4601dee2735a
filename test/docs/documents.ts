import { readdirSync, readFileSync } from 'node:fs';

export interface Document {
  readonly path: string;
  readonly text: string;
}

/** What is written for people: the README and everything in docs. */
export const documents: readonly Document[] = [
  'README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
].map((path) => ({ path, text: readFileSync(path, 'utf8') }));

export function textOf(path: string): string {
  const found = documents.find((document) => document.path === path);
  if (!found) throw new Error(`there is no ${path}`);
  return found.text;
}

/** The cells of the table whose first heading is this, row by row, without their code marks. */
export function tableOf(text: string, heading: string): string[][] {
  const lines = text.split('\n');
  const top = lines.findIndex((line) => new RegExp(`^\\| ${heading} +\\|`).test(line));
  if (top < 0) throw new Error(`there is no table of each ${heading}`);
  const rows = lines.slice(top + 2);
  const end = rows.findIndex((line) => !line.startsWith('|'));
  const cells = (row: string) => row.split('|').slice(1, -1);
  return rows.slice(0, end < 0 ? rows.length : end).map((row) => cells(row).map((cell) => cell.trim()));
}

export const uncoded = (cell = '') => cell.replaceAll('`', '');
