import { cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { folder } from '../contract/stores.js';

/**
 * Another build of the product: this one, with some of what was compiled changed. Answers its main file.
 * @throws when the change finds nothing to change, as when the sources were written otherwise.
 */
export function otherBuild(change: (text: string, file: string) => string): string {
  const made = folder();
  cpSync('dist', join(made, 'dist'), { recursive: true });
  cpSync('package.json', join(made, 'package.json'));
  for (const name of ['node_modules', 'test']) symlinkSync(resolve(name), join(made, name));
  let changed = 0;
  for (const name of readdirSync(join(made, 'dist'), { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.js')) continue;
    const file = join(made, 'dist', name);
    const text = readFileSync(file, 'utf8');
    const other = change(text, name);
    if (other === text) continue;
    writeFileSync(file, other);
    changed++;
  }
  if (changed === 0) throw new Error('nothing was changed: the other build is this one');
  return join(made, 'dist/apps/api/main.js');
}
