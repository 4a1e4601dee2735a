import { cpSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyOf } from '../key-of.js';

/** The folder of this run of jest, which all its workers share (jest.config.mjs). */
const run = () => process.env['JEST_RUN_FOLDER'] ?? mkdtempSync(join(tmpdir(), 'run-'));

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Whoever is first makes it; the others wait until it is whole. */
async function once(at: string, make: (data: string, key: string) => Promise<void>): Promise<void> {
  const [ready, failed] = [join(at, 'ready'), join(at, 'failed')];
  try {
    mkdirSync(at);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    for (let tries = 0; !existsSync(ready); tries++) {
      if (existsSync(failed) || tries > 5_000) throw new Error('the first start in this run failed', { cause: error });
      await pause(20);
    }
    return;
  }
  try {
    await make(join(at, 'data'), join(at, 'key'));
    writeFileSync(ready, '');
  } catch (error) {
    writeFileSync(failed, '');
    throw error;
  }
}

/**
 * Fills a folder as a first start with the demo's dossiers does, and stopped. That takes longer than all else in a
 * start, so it is done once in a run and copied, with its key, for specs that do not ask how a first start goes.
 */
export async function fill(folder: string, start: (data: string, key: string) => Promise<void>): Promise<void> {
  const at = join(run(), 'filled');
  await once(at, start);
  cpSync(join(at, 'data'), folder, { recursive: true });
  const { DOORWERKING_KEY: key } = keyOf(folder);
  cpSync(join(at, 'key'), key);
  cpSync(join(at, 'key.checkpoint'), `${key}.checkpoint`);
}
