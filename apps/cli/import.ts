import { importDossier } from '#commands';
import type { FileProblem } from '#dossier';
import { Command } from 'commander';
import { readFileSync } from 'node:fs';
import { DATA, progress, Refused, withLog } from './terminal.js';

const said = (file: string, { line, code, place, message }: FileProblem) =>
  `${file}:${line}: ${code}: ${place ? `${place}: ` : ''}${message}`;

function readText(file: string): string {
  try {
    // Strict, so that a file in another encoding is refused and not recorded with holes.
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const why = error instanceof TypeError ? 'dit is geen tekst in UTF-8' : (error as Error).message;
    throw new Refused(`${file}:1: invalid: ${why}`);
  }
}

export const importCommand = new Command('import')
  .description('Leest dossierbestanden in: elk bestand helemaal of helemaal niet.')
  .argument('<bestand...>', 'dossiers in het formaat doorwerking-dossier/1 (YAML)')
  .option(...DATA)
  .action((files: string[], { data }: { data: string }) =>
    withLog(data, true, async (store) => {
      const refused: string[] = [];
      const show = progress(files.length, 'Inlezen');
      for (const [i, file] of files.entries()) {
        const result = await read(file);
        if (result.problems) refused.push(...result.problems);
        else console.log(result.message);
        show(i + 1);
      }
      if (refused.length === 0) return;
      throw new Refused(
        `${refused.join('\n')}\nVan een bestand met fouten is niets opgeslagen. Verbeter de genoemde regels en lees het opnieuw in.`,
      );

      async function read(file: string): Promise<{ problems?: string[]; message?: string }> {
        try {
          const result = await importDossier(store, readText(file), 'import', new Date());
          if (!result.ok) return { problems: result.problems.map((p) => said(file, p)) };
          const { id, recorded, there } = result;
          return { message: `${id}: ${recorded} vastgelegd${there > 0 ? `, ${there} stonden er al` : ''}` };
        } catch (error) {
          if (error instanceof Refused) return { problems: [error.message] };
          throw error;
        }
      }
    }),
  );
