import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

let keys: string | undefined;

/** The variable that says where the key of a data folder is: in a folder of ours, so that none is left beside it. */
export function keyOf(data: string): { DOORWERKING_KEY: string } {
  if (keys === undefined) {
    // That of the run of jest is taken away when it ends, also where its workers are ended first.
    const made = (keys = mkdtempSync(join(process.env['JEST_RUN_FOLDER'] ?? tmpdir(), 'keys-')));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  }
  return { DOORWERKING_KEY: join(keys, encodeURIComponent(resolve(data)).slice(-200)) };
}
