import { firstDay, type Day } from '#calendar';
import { decideFile, type FileProblem, type ParsedFile } from '#dossier-file';
import { isId } from '#facts';
import { NotASheet } from '../bounds.js';
import { knownIn, MOST_ABOVE, shownCell, tableOf, type Column, type Table } from '../mapping/columns.js';
import type { SheetMapping } from '../mapping/mapping.js';
import { read, type Field } from '../mapping/fields.js';
import { saidBy, type Said } from '../mapping/words.js';
import { sheetsIn, type Row, type Sheet } from '../read/rows.js';
import { build, type BuiltDossier, type Setting } from './build.js';
import { slug, takeId } from './names.js';
import { rowReader, type Point, type RowProblem } from './points.js';

/** What will come of the rows of one subject. */
export interface ComingDossier {
  readonly id: string;
  readonly title: string;
  readonly councils: readonly string[];
  readonly authorities: readonly string[];
  readonly openedOn: string;
  readonly points: number;
  readonly answers: number;
  readonly rows: number;
  /** Rows of it that do not fit, and will not be in it. */
  readonly leftOut: number;
}

/** A row that does not fit: which cell, what it says, and why not. */
export interface BadRow extends RowProblem {
  readonly cell: string;
  readonly column?: string;
  readonly says?: string;
}

export interface JudgedSheet {
  /** Which sheet of the file was read, as the program calls it. */
  readonly sheet?: string;
  /** Those of the file that were not. */
  readonly otherSheets: readonly string[];
  readonly columns: readonly Column[];
  readonly header: number;
  readonly rows: number;
  /** How many rows go in. */
  readonly fit: number;
  /** Each word by which the sheet says what was answered, and as what it is read. */
  readonly words: readonly { readonly word: string; readonly said?: Said; readonly rows: number }[];
  readonly dossiers: readonly ComingDossier[];
  readonly problems: readonly BadRow[];
}

/** A dossier as the text of its file, by which it takes the way of any other. */
export interface SheetFile {
  readonly id: string;
  readonly text: string;
}

export interface SheetResult {
  readonly judged: JudgedSheet;
  readonly files: readonly SheetFile[];
}

export type OnProgress = (done: number, of: number) => void;

// Rows that do not fit are left out and the rest is judged again; what follows from what is settled in as many passes.
const MOST_PASSES = 20;

// The line of a fact is its place in the list, from 1: a problem names it also where it is about the fact as a whole.
const fileOf = ({ header, facts }: BuiltDossier): ParsedFile => ({
  header,
  lineOf: () => 0,
  facts: facts.map(({ type, date, data }, i) => ({
    type,
    date,
    data: { ...data },
    ref: undefined,
    line: i + 1,
    lineOf: () => i + 1,
  })),
});

const textOf = ({ header, facts }: BuiltDossier): string =>
  JSON.stringify({ ...header, facts: facts.map(({ type, date, data }) => ({ date, fact: type, ...data })) });

const BEFORE_ALL = 'ligt vóór het eerste advies in dit dossier';

/** What the rules say of facts in their order, as it is seen in a sheet. */
const IN_A_SHEET: Readonly<Record<string, Partial<Record<Field, string>>>> = {
  'date-before-opening': { answerDate: BEFORE_ALL, doneOn: BEFORE_ALL },
  'date-out-of-order': {
    answerDate: 'ligt vóór het advies waarop dit het antwoord is',
    doneOn: 'ligt vóór het antwoord waarin dit is toegezegd',
  },
};

/** Which rows a problem in a dossier file comes from. */
function blamed(
  dossier: BuiltDossier,
  points: readonly Point[],
  { code, message, place = '', line }: FileProblem,
): RowProblem[] {
  const { rows, field } =
    dossier.facts[line - 1]?.from(place.replace(/^facts\[\d+\]\.?/, '')) ?? inHeader(dossier, points, place);
  if (field === undefined) return rows.map((row) => ({ row, code, message }));
  return rows.map((row) => ({ row, code, message: IN_A_SHEET[code]?.[field] ?? message, field }));
}

// What is refused takes along what builds on it, which is nobody's mistake: first the advice, then its answers.
const ORDER: readonly string[] = ['AdviceSubmitted', 'AnswerDrafted'];

function causes({ facts }: BuiltDossier, problems: readonly FileProblem[]): readonly FileProblem[] {
  const levelOf = ({ line }: FileProblem) => {
    const type = facts[line - 1]?.type;
    if (type === undefined) return -1;
    return ORDER.includes(type) ? ORDER.indexOf(type) : ORDER.length;
  };
  const first = Math.min(...problems.map(levelOf));
  return problems.filter((problem) => levelOf(problem) === first);
}

const NAMED = { councils: 'council', authorities: 'authority' } as const;

function inHeader(dossier: BuiltDossier, points: readonly Point[], place: string) {
  const [, list, i] = /^(councils|authorities)\[(\d+)\]/.exec(place) ?? [];
  const all = points.map(({ row }) => row);
  if (list !== 'councils' && list !== 'authorities')
    return { rows: all, field: place === 'openedOn' ? ('adviceDate' as const) : ('dossier' as const) };
  // A name that cannot be is wrong in the rows that have it, and in no other.
  return { rows: dossier.named[list].get(dossier[list][Number(i)]?.id ?? '') ?? all, field: NAMED[list] };
}

function judgeGroup(id: string, given: readonly Point[], setting: Setting, today: Day) {
  const problems = new Map<number, RowProblem>();
  let points = given;
  for (let pass = 0; pass < MOST_PASSES && points.length > 0; pass++) {
    const built = build(id, points, setting);
    const judged = built.problems.length > 0 ? undefined : decideFile(fileOf(built.dossier), today);
    if (judged?.ok) return { dossier: built.dossier, points, problems };
    const found = judged
      ? causes(built.dossier, judged.problems).flatMap((one) => blamed(built.dossier, points, one))
      : built.problems;
    for (const problem of found) if (!problems.has(problem.row)) problems.set(problem.row, problem);
    points = points.filter(({ row }) => !problems.has(row));
  }
  // What is still not right by then is nothing that one row can be blamed for.
  const message = 'de rijen van dit dossier zijn samen niet in te lezen';
  for (const { row } of points) problems.set(row, { row, code: 'invalid', message, field: 'dossier' });
  return { problems };
}

const keyOf = ({ dossier, dossierId }: Point) =>
  dossierId === undefined ? read(dossier) || dossier : `# ${dossierId}`;

function idOf(points: readonly Point[], used: Set<string>): string {
  const [first] = points;
  if (first?.dossierId !== undefined)
    return takeId(isId(first.dossierId) ? first.dossierId : slug(first.dossierId) || 'dossier', used);
  const year =
    points
      .map(({ adviceDate }) => firstDay(adviceDate))
      .sort()[0]
      ?.slice(0, 4) ?? '';
  return takeId(`${slug(first?.dossier ?? '') || 'dossier'}-${year}`, used);
}

/** The table of a file: that of the sheet that names most of what can be known, since before it may stand an explanation. */
async function tableIn(sheets: readonly Sheet[], mapping: SheetMapping) {
  const looked: { readonly sheet: Sheet; readonly known: number }[] = [];
  // One after another: each is unpacked for itself.
  for (const sheet of sheets) {
    const top = sheets.length > 1 ? await sheet.top(MOST_ABOVE) : [];
    const table = tableOf(top, mapping);
    if (sheets.length === 1 || top.length > 0) looked.push({ sheet, known: table ? knownIn(table) : 0 });
  }
  const [best, ...others] = looked.sort((a, b) => b.known - a.known);
  const table = best && tableOf(await best.sheet.rows(), mapping);
  if (!table) throw new NotASheet('in het werkblad staat niets');
  return { table, sheet: best.sheet.name, otherSheets: others.flatMap(({ sheet: { name } }) => name ?? []) };
}

function wordsIn(table: Table, words: ReadonlyMap<string, Said>): JudgedSheet['words'] {
  const at = table.columns.findIndex(({ field }) => field === 'verdict');
  if (at < 0) return [];
  const found = Map.groupBy(
    table.rows.map(({ cells }) => shownCell(cells[at])).filter((word) => read(word) !== ''),
    read,
  );
  return [...found].slice(0, 200).map(([key, all]) => {
    const said = words.get(key);
    return { word: all[0] ?? key, ...(said !== undefined && { said }), rows: all.length };
  });
}

function shown(problem: RowProblem, table: Table, cells: ReadonlyMap<number, Row['cells']>): BadRow {
  const at = table.columns.findIndex(({ field }) => field === problem.field);
  const column = table.columns[at];
  if (!column) return { ...problem, cell: String(problem.row) };
  const says = shownCell(cells.get(problem.row)?.[at]);
  return {
    ...problem,
    cell: `${column.letter}${problem.row}`,
    column: column.name,
    ...(says !== '' && { says: says.slice(0, 200) }),
  };
}

/**
 * Reads a sheet and judges what would come of it: each dossier by the one decision function, as a file of its own. A
 * row that does not fit is told with its cell and left out; the rest is judged as if it were not there.
 * @throws NotASheet
 */
export async function judgeSheet(
  bytes: Uint8Array,
  setting: Setting,
  today: Day,
  progress: OnProgress = () => undefined,
): Promise<SheetResult> {
  const { sheet, otherSheets, table } = await tableIn(await sheetsIn(bytes), setting.mapping);
  const words = saidBy(setting.mapping.words);
  const readRow = rowReader(table, setting.mapping, words);
  const bad: RowProblem[] = [];
  const points: Point[] = [];
  for (const row of table.rows) {
    const found = readRow(row);
    if (found.ok) points.push(found.point);
    else bad.push(...found.problems);
  }
  const used = new Set<string>();
  const dossiers: ComingDossier[] = [];
  const files: SheetFile[] = [];
  let done = table.rows.length - points.length;
  const cells = new Map(table.rows.map((row) => [row.number, row.cells]));
  const about = table.columns.findIndex(({ field }) => field === 'dossier');
  const lost = Map.groupBy(new Set(bad.map(({ row }) => row)), (row) => read(shownCell(cells.get(row)?.[about])));
  for (const [, group] of Map.groupBy(points, keyOf)) {
    const id = idOf(group, used);
    const { dossier, points: fit = [], problems } = judgeGroup(id, group, setting, today);
    bad.push(...problems.values());
    if (dossier) {
      files.push({ id, text: textOf(dossier) });
      const { header, councils, authorities, points: count, answered: answers } = dossier;
      const unread = lost.get(read(header.title))?.length ?? 0;
      dossiers.push({
        ...{ id, title: header.title, openedOn: header.openedOn, points: count, answers, rows: fit.length },
        ...{ councils: councils.map(({ name }) => name), authorities: authorities.map(({ name }) => name) },
        leftOut: problems.size + unread,
      });
    }
    done += group.length;
    progress(done, table.rows.length);
  }
  const problems = bad.sort((a, b) => a.row - b.row).map((problem) => shown(problem, table, cells));
  const fit = dossiers.reduce((n, one) => n + one.rows, 0);
  const { columns, header } = table;
  return {
    judged: {
      ...{ ...(sheet !== undefined && { sheet }), otherSheets },
      ...{ columns, header, rows: table.rows.length, fit, words: wordsIn(table, words) },
      ...{ dossiers, problems },
    },
    files,
  };
}
