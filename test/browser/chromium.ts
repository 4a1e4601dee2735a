import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

// The same engine without the windows and menus of a browser: every page takes half the time.
const SHELL = '/usr/bin/chromium-headless-shell';
const PLACES = [
  SHELL,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

const there = (places: readonly string[]) =>
  [process.env['CHROMIUM_PATH'], ...places].find((path) => path !== undefined && existsSync(path));

/** The browser in which the screens are proved. @throws Error when there is none; `npm test` installs one where it can. */
export function chromiumPath(): string {
  const found = there(PLACES);
  if (found !== undefined) return found;
  throw new Error('The screens are proved in Chromium: install it, or set CHROMIUM_PATH to where it is.');
}

function apt(...args: string[]): string | undefined {
  const { status, stderr, error } = spawnSync('apt-get', args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0 ? undefined : (error?.message ?? stderr);
}

/** Installs what is missing where that is possible, and says which browser it will be. */
function prepare(): void {
  if (there([SHELL]) === undefined && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    apt('update', '-qq');
    const why = apt('install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell');
    if (why !== undefined) process.stderr.write(`chromium-headless-shell could not be installed: ${why}\n`);
    if (there(PLACES) === undefined) apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
  }
  process.stderr.write(`The screens are proved in ${chromiumPath()}.\n`);
}

if (import.meta.main) prepare();
