// Builds the server and the command line, and the screens when they changed. What was built before stands until
// the new is whole: a server or a command that runs from it goes on.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inItsPlace, locked } from './locked.mjs';
import { fail, run } from './run.mjs';

// Beside the place that it takes: what its maps say of the sources is right in both.
const MADE = '.dist';
const BUILT = 'dist/.built';
const SCREENS = 'dist-web/.built';
const SOURCES = [
  'apps',
  'libs',
  'bench',
  'docs/gebruikershandboek',
  'ops/handbook.mjs',
  'ops/build-sources.mjs',
  'ops/build-server.mjs',
  '.swcrc',
  'package-lock.json',
];

const filesIn = (path) =>
  statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => filesIn(join(path, name))) : [path];

/** What tells these sources from any others: a file that is gone or older than it was is a change too. */
function sources() {
  const files = SOURCES.filter((path) => existsSync(path))
    .flatMap(filesIn)
    .filter((file) => !/\.spec\.tsx?$/.test(file));
  const told = files.map((file) => {
    const { mtimeMs, size } = statSync(file);
    return `${file} ${mtimeMs} ${size}`;
  });
  return createHash('sha256').update(told.join('\n')).digest('hex');
}

/** Whether what stands there was built from these sources. */
export const isBuilt = () => existsSync(SCREENS) && existsSync(BUILT) && readFileSync(BUILT, 'utf8') === sources();

export async function build() {
  const from = sources();
  rmSync(MADE, { recursive: true, force: true });
  await run('node', 'ops/build-sources.mjs', MADE);
  await run('node', 'ops/build-server.mjs', MADE);
  await run('node', 'ops/build-web.mjs');
  writeFileSync(join(MADE, '.built'), from);
  inItsPlace(MADE, 'dist');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await locked(build).catch(fail);
