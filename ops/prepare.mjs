// Makes a fresh clone ready: installs what package-lock.json pins, and with --build builds what is stale.
// Runs on the machine's own Node; speaks on stderr only, so that a command's output stays its own.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { build, isBuilt } from './build.mjs';
import { busy, locked } from './locked.mjs';
import { fail, run } from './run.mjs';

const STAMP = 'node_modules/.doorwerking-installed';

const pinned = () => readFileSync('package-lock.json', 'utf8');
const isInstalled = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === pinned();
const builds = process.argv.includes('--build');
const isReady = () => isInstalled() && (!builds || isBuilt());

async function prepare() {
  if (!isInstalled()) {
    console.error('Installing what package-lock.json pins …');
    const lock = pinned();
    await run('npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error');
    writeFileSync(STAMP, lock);
  }
  if (builds && !isBuilt()) {
    console.error('Building …');
    await build();
  }
}

// Nothing is written where nothing has to be done: another may run from it.
if (!isReady() || busy() !== undefined) await locked(prepare).catch(fail);
