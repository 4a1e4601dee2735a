import { today } from '#calendar';
import type { Imported } from '#commands';
import type { BadRow, ComingDossier, SheetFile, SheetResult } from '#spreadsheet';
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

const bad = (file: string, { cell, column, says, code, message }: BadRow) =>
  `${file}:${cell}: ${code}: ${column === undefined ? '' : `${column}${says === undefined ? '' : ` (${says})`}: `}${message}`;

const coming = ({ id, title, points, answers, leftOut }: ComingDossier) =>
  `${id}: ${title}: ${points} aanbevelingen, ${answers} antwoorden${leftOut > 0 ? `; ${leftOut} rijen passen niet` : ''}`;

function tell(file: string, { judged }: SheetResult): void {
  const { columns, rows, fit, dossiers, problems } = judged;
  const named = columns.flatMap(({ letter, name, field }) =>
    field === undefined ? [] : [`${letter} ${name} = ${field}`],
  );
  console.log(printable(`Kolommen: ${named.join(', ') || 'geen enkele herkend'}`, Infinity));
  console.log(printable([...dossiers.map(coming), `${fit} van ${rows} rijen passen`].join('\n'), Infinity));
  if (problems.length > 0) console.error(printable(problems.map((one) => bad(file, one)).join('\n'), Infinity));
}

/** How the text of a dossier file is brought in. */
type BringIn = (text: string) => Promise<Imported>;

async function record(bringIn: BringIn, files: readonly SheetFile[]): Promise<void> {
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
export async function importSheet(bringIn: BringIn, file: string, options: SheetOptions): Promise<void> {
  const { municipality, councils = [], ...mapping } = mappingIn(options.mapping);
  const setting = { municipality, councils, mapping };
  const result = await judgeApart(file, { bytes: bytesOf(file), setting, today: today(new Date()) });
  tell(file, result);
  if (options.dryRun) return;
  if (result.judged.problems.length > 0 && !options.fitting) {
    throw new Refused('Er is niets opgeslagen. Verbeter deze rijen, of leg met --fitting alleen vast wat past.');
  }
  await record(bringIn, result.files);
}
