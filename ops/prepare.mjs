// Makes a fresh clone ready: installs what package-lock.json pins, and with --build builds what is stale.
// Runs on the machine's own Node; speaks on stderr only, so that a command's output stays its own.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const STAMP = 'node_modules/.doorwerking-installed';
const BUILT = 'dist/.built';

function run(command, args) {
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error(error?.message ?? `${command} ${args.join(' ')} failed`);
    process.exit(status ?? 1);
  }
}

const lock = readFileSync('package-lock.json', 'utf8');
if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== lock) {
  console.error('Installing what package-lock.json pins …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(STAMP, lock);
}

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return /\.spec\.ts$/.test(path) ? 0 : stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

if (process.argv.includes('--build')) {
  const sources = ['apps', 'libs', 'bench', 'tsconfig.json', 'nest-cli.json', STAMP].filter((path) => existsSync(path));
  const changed = Math.max(...sources.map(newest));
  if (!existsSync(BUILT) || statSync(BUILT).mtimeMs < changed) {
    run('npm', ['run', '--silent', 'build']);
    writeFileSync(BUILT, '');
  }
}
