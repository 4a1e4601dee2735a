import { shapeOf } from '#facts';
import { MappingFile } from '#spreadsheet';
import { readFileSync } from 'node:fs';
import { parse, YAMLError } from 'yaml';
import { fileProblem } from '../log.js';
import { Refused } from '../terminal.js';

function valueIn(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const why =
      error instanceof YAMLError
        ? `dit is geen geldige YAML (regel ${error.linePos?.[0].line ?? 1})`
        : fileProblem(error);
    throw new Refused(`${file}: invalid: ${why}`);
  }
}

/** How a sheet is read, from a file in YAML or JSON: docs/spreadsheet.md. @throws Refused */
export function mappingIn(file: string): MappingFile {
  const shaped = shapeOf(MappingFile, valueIn(file));
  if (shaped.ok) return shaped.data;
  throw new Refused(
    shaped.problems.map(({ code, place = '', message }) => `${file}: ${code}: ${place}: ${message}`).join('\n'),
  );
}
