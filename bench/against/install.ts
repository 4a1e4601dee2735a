import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const FOLDER = 'bench/peers';

/** A module of those we measure against. They are not part of the product: the bench brings them in itself. */
export async function peer(name: string): Promise<Readonly<Record<string, unknown>>> {
  if (!existsSync(`${FOLDER}/node_modules`)) {
    const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: FOLDER, stdio: ['ignore', 2, 2] });
    if (status !== 0) throw new Error(`the peers of the bench cannot be installed (npm ci in ${FOLDER})`);
  }
  const file = createRequire(pathToFileURL(`${FOLDER}/package.json`)).resolve(name);
  return (await import(pathToFileURL(file).href)) as Readonly<Record<string, unknown>>;
}
