import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

const there = () => [process.env['CHROMIUM_PATH'], ...PLACES].find((path) => path !== undefined && existsSync(path));

function install(): void {
  const run = (...args: string[]) =>
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  run('update', '-qq');
  const { status, stderr, error } = run('install', '-y', '-qq', '--no-install-recommends', 'chromium');
  if (status !== 0) throw new Error(`Chromium could not be installed: ${error?.message ?? stderr}`);
}

/** The browser in which the screens are proved: found, or installed where that is possible. */
export function chromiumPath(): string {
  const found = there();
  if (found !== undefined) return found;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Error('The screens are proved in Chromium: install it, or set CHROMIUM_PATH to where it is.');
  }
  install();
  const installed = there();
  if (installed === undefined) throw new Error('Chromium was installed and is not where it is looked for.');
  return installed;
}
