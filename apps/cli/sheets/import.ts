import { today } from '#calendar';
import type { Imported } from '#commands';
import {
  calledNl,
  type BadRow,
  type ComingDossier,
  type KnownCouncil,
  type SheetFile,
  type SheetResult,
} from '#spreadsheet';
import { readFileSync } from 'node:fs';
import { fileProblem } from '../log.js';
import { EXIT, printable, progress, Refused } from '../terminal.js';
import { judgeApart } from './judge.js';
import { mappingIn } from './mapping.js';

export interface SheetOptions {
  readonly mapping: string;
  /** Only tells what would come of it. */
  readonly dryRun?: boolean;
  /** Records the rows that fit without the others. */
  readonly fitting?: boolean;
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Refused(`${file}: invalid: ${fileProblem(error)}`);
  }
}

const bad = (file: string, { cell, field, column, says, code, message }: BadRow) => {
  const name = column ?? (field && calledNl(field));
  return `${file}:${cell}: ${code}: ${name === undefined ? '' : `${name}${says === undefined ? '' : ` (${says})`}: `}${message}`;
};

/** As many rows as are told one by one of what stands in no column: of more each would say the same. */
const FEW = 3;

function allBad(file: string, header: number, problems: readonly BadRow[]): string[] {
  const nowhere = Map.groupBy(problems, ({ column, field }) => (column === undefined ? field : undefined));
  const often = [...nowhere].flatMap(([field, of]) =>
    field !== undefined && of.length > FEW ? [{ field, count: of.length }] : [],
  );
  const said = often.map(
    ({ field, count }) =>
      `${file}:${header}: invalid: ${calledNl(field)}: staat in geen kolom, en is in ${count} rijen nodig; wijs de kolom aan, of wat voor elke rij geldt`,
  );
  const rest = problems.filter((one) => one.column !== undefined || !often.some(({ field }) => field === one.field));
  return [...said, ...rest.map((one) => bad(file, one))];
}

const coming = ({ id, title, points, answers, leftOut }: ComingDossier) =>
  `${id}: ${title}: ${points} aanbevelingen, ${answers} antwoorden${leftOut > 0 ? `; ${leftOut} rijen passen niet` : ''}`;

function tell(file: string, { judged }: SheetResult): void {
  const { sheet, otherSheets, header, columns, rows, fit, dossiers, problems } = judged;
  const named = columns.flatMap(({ letter, name, field }) =>
    field === undefined ? [] : [`${letter} ${name} = ${field}`],
  );
  if (sheet !== undefined && otherSheets.length > 0)
    console.log(printable(`Blad: ${sheet}; niet gelezen: ${otherSheets.join(', ')}`, Infinity));
  console.log(printable(`Kolommen: ${named.join(', ') || 'geen enkele herkend'}`, Infinity));
  console.log(printable([...dossiers.map(coming), `${fit} van ${rows} rijen passen`].join('\n'), Infinity));
  if (problems.length > 0) console.error(printable(allBad(file, header, problems).join('\n'), Infinity));
}

/** The log, as far as a sheet has to do with it. */
export interface Log {
  /** Brings in the text of a dossier file. */
  readonly bringIn: (text: string) => Promise<Imported>;
  /** Which councils a municipality has by now. */
  readonly councilsOf: (municipality: string) => Promise<readonly KnownCouncil[]>;
}

async function record({ bringIn }: Log, files: readonly SheetFile[]): Promise<void> {
  const bar = progress(files.length, 'Vastleggen');
  const refused: string[] = [];
  for (const [i, { id, text }] of files.entries()) {
    const imported = await bringIn(text);
    bar.clear();
    if (imported.ok) {
      const there = imported.there > 0 ? `, ${imported.there} stonden er al` : '';
      console.log(printable(`${id}: ${imported.recorded} vastgelegd${there}`));
    } else
      refused.push(
        `${id}: ${imported.why === 'busy' ? 'busy' : imported.problems.map(({ code, message }) => `${code}: ${message}`).join('; ')}`,
      );
    bar.step(i + 1);
  }
  bar.clear();
  if (refused.length === 0) return;
  console.error(printable(refused.join('\n'), Infinity));
  process.exitCode = EXIT.refused;
}

/** Reads a sheet, tells which dossiers come of it and which rows do not fit, and records them. */
export async function importSheet(log: Log, file: string, options: SheetOptions): Promise<void> {
  const { municipality, councils: named = [], ...mapping } = mappingIn(options.mapping);
  const councils = [...named, ...(await log.councilsOf(municipality))];
  const setting = { municipality, councils, mapping };
  const result = await judgeApart(file, { bytes: bytesOf(file), setting, today: today(new Date()) });
  tell(file, result);
  if (options.dryRun) return;
  if (result.judged.problems.length > 0 && !options.fitting) {
    throw new Refused('Er is niets opgeslagen. Verbeter deze rijen, of leg met --fitting alleen vast wat past.');
  }
  await record(log, result.files);
}
