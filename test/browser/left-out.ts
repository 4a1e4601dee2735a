import { globSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const read = (file: string) => readFileSync(file, 'utf8');
const classesIn = (css: string) =>
  new Set([...css.replace(/url\([^)]*\)/g, '').matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => name as string));

/** The classes of components that have a rule, and none in what is built (see apps/web/theme/lean.ts). */
function leftOut(): string[] {
  const components = read('apps/web/theme/components.css');
  const imported = [...components.matchAll(/@import '([^']+)'/g)].map(([, file]) => file as string);
  const all = imported.map((file) => read(file.startsWith('.') ? `apps/web/theme/${file}` : `node_modules/${file}`));
  const [kept = ''] = globSync('dist-web/client/assets/voorbeeld-*.css').map(read);
  const built = classesIn(kept);
  return [...classesIn(all.join('\n'))].filter((name) => !built.has(name));
}

const names = leftOut();
if (names.length < 50) throw new Error('nothing is left out: then nothing can be missed either');

/** What stands on the page and has lost its rule. */
export const missed = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(
    `${JSON.stringify(names)}.filter((name) => document.getElementsByClassName(name).length > 0)`,
  );
