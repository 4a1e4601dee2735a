import { cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { folder } from '../contract/stores.js';

/** Changes what stands of one file of ours among those that were put together (ops/build-server.mjs). */
export const inFile = (text: string, file: string, change: (own: string) => string): string =>
  text.replace(new RegExp(`^// \\S*/${file}\n[^]*?(?=^// \\S+\\.js\n|$(?![^]))`, 'm'), change);

/**
 * Another build of the server: this one, with some of it changed. Answers its main file.
 * @throws when the change finds nothing to change, as when the sources were written otherwise.
 */
export function otherBuild(change: (text: string) => string): string {
  const made = folder();
  const server = join(made, 'dist/server');
  cpSync('dist/server', server, { recursive: true });
  cpSync('package.json', join(made, 'package.json'));
  for (const name of ['node_modules', 'test']) symlinkSync(resolve(name), join(made, name));
  let changed = 0;
  for (const name of readdirSync(server)) {
    if (!name.endsWith('.js')) continue;
    const file = join(server, name);
    const text = readFileSync(file, 'utf8');
    const other = change(text);
    if (other === text) continue;
    writeFileSync(file, other);
    changed++;
  }
  if (changed === 0) throw new Error('nothing was changed: the other build is this one');
  return join(server, 'main.js');
}
