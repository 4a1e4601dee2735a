import { Commands, OPERATOR, type Imported } from '#commands';
import { textOfFile, type FileProblem } from '#dossier-file';
import type { EventStore } from '#event-store';
import { Command } from 'commander';
import { readFileSync } from 'node:fs';
import { fillFrom } from './fill.js';
import { DATA, fileProblem, withLog } from './log.js';
import { councilsOf } from './sheets/councils.js';
import { importSheet, type SheetOptions } from './sheets/import.js';
import { withSigning, type Sign } from './signing.js';
import { EXIT, progress, Refused, RUN, printable } from './terminal.js';

const said = (file: string, { line, code, place, message }: FileProblem) =>
  `${file}:${line}: ${code}: ${place ? `${printable(place)}: ` : ''}${printable(message)}`;

const BUSY = 'er wordt tegelijk door anderen aan dit dossier geschreven; lees het opnieuw in';

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Refused(`${file}:1: invalid: ${fileProblem(error)}`);
  }
}

function readText(file: string): string {
  const read = textOfFile(bytesOf(file));
  if ('text' in read) return read.text;
  throw new Refused(`${file}:${read.line}: invalid: ${printable(read.message)}`);
}

/** What one file brought: one line for each problem, or one that says what was recorded. */
async function read(commands: Commands, file: string): Promise<{ problems: string[]; recorded?: string }> {
  let imported: Imported;
  try {
    imported = await commands.bringIn(OPERATOR, readText(file));
  } catch (error) {
    if (error instanceof Refused) return { problems: [error.message] };
    throw error;
  }
  if (!imported.ok && imported.why === 'busy') return { problems: [`${file}:1: busy: ${BUSY}`] };
  if (!imported.ok) return { problems: imported.problems.map((p) => said(file, p)) };
  const { id, recorded, there } = imported;
  return { problems: [], recorded: `${id}: ${recorded} vastgelegd${there > 0 ? `, ${there} stonden er al` : ''}` };
}

async function readAll(store: EventStore, files: readonly string[]): Promise<void> {
  const commands = new Commands({ store, now: () => new Date() });
  const refused: string[] = [];
  let interrupted = false;
  // A file is read whole or not at all: what is going on is finished first. A second time ends it at once.
  process.once('SIGINT', () => (interrupted = true));
  const bar = progress(files.length, 'Inlezen');
  let done = 0;
  for (const file of files) {
    if (interrupted) break;
    const { problems, recorded } = await read(commands, file);
    refused.push(...problems);
    bar.clear();
    if (recorded !== undefined) console.log(printable(recorded, Infinity));
    bar.step(++done);
    // Gives a signal its turn.
    await new Promise(setImmediate);
  }
  bar.clear();
  if (refused.length > 0) {
    console.error(printable(refused.join('\n'), Infinity));
    console.error(
      'Van een bestand met fouten is niets opgeslagen. Verbeter de genoemde regels en lees het opnieuw in.',
    );
  }
  if (done < files.length) {
    throw new Refused(
      `Onderbroken: ${done} van ${files.length} bestanden gelezen. Lees de rest opnieuw in.`,
      EXIT.interrupted,
    );
  }
  if (refused.length > 0) process.exitCode = EXIT.refused;
  else if (process.stderr.isTTY) console.error(`Bekijk een dossier met: ${RUN} report ID`);
}

const readSigned = (store: EventStore, data: string, files: readonly string[]) =>
  withSigning(store, data, async (sign) => {
    try {
      await readAll(store, files);
    } finally {
      // Also of what was broken off: what was recorded is signed.
      await sign();
    }
  });

function moveAll(store: EventStore, data: string, files: readonly string[]): Promise<void> {
  const work = async (sign: Sign) => {
    await fillFrom(store, files);
    await sign();
  };
  return withSigning(store, data, work, true);
}

const readSheets = (store: EventStore, data: string, files: readonly string[], options: SheetOptions) =>
  withSigning(store, data, async (sign) => {
    const commands = new Commands({ store, now: () => new Date() });
    const log = {
      bringIn: (text: string) => commands.bringIn(OPERATOR, text),
      councilsOf: (municipality: string) => councilsOf(store, municipality),
    };
    try {
      for (const file of files) await importSheet(log, file, options);
    } finally {
      await sign();
    }
  });

interface Options extends Partial<SheetOptions> {
  readonly events?: boolean;
  readonly data: string;
}

function bring(
  store: EventStore,
  files: readonly string[],
  { events, data, mapping, ...sheet }: Options,
): Promise<void> {
  if (events) return moveAll(store, data, files);
  return mapping === undefined ? readSigned(store, data, files) : readSheets(store, data, files, { mapping, ...sheet });
}

export const importCommand = new Command('import')
  .description(
    'Leest dossierbestanden in: elk bestand helemaal of helemaal niet. Met --mapping leest het werkbladen in.',
  )
  .argument(
    '<bestand...>',
    'dossiers in het formaat doorwerking-dossier/1 (YAML of JSON), of werkbladen (XLSX, ODS, CSV)',
  )
  .option('--events', 'het bestand is een heel logboek, uit export --events, voor een lege opslag')
  .option('--mapping <bestand>', 'het zijn werkbladen, en hierin staat hoe ze worden gelezen')
  .option('--dry-run', 'bij een werkblad: toont alleen wat ervan komt')
  .option('--fitting', 'bij een werkblad: legt de rijen vast die passen, ook als andere niet passen')
  .option(...DATA)
  .action((files: string[], options: Options) => withLog(options.data, true, (store) => bring(store, files, options)));
