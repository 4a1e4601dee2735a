// Writes what runs of each of our sources, compiled as the specs compile them (.swcrc): no type is looked at here.
import { transformFile } from '@swc/core';
import { cpSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fail } from './run.mjs';

const [compiled = 'dist'] = process.argv.slice(2);
// The screens are built by what serves them; bench starts browsers and databases as the specs do, and has packages of
// its own where it was compared.
const isLeftOut = (path) =>
  path === join('apps', 'web') || basename(path) === 'node_modules' || path.endsWith('.spec.ts');

// The bench visits the rooms of a dossier by the addresses that the screens have.
const OF_SCREENS = 'apps/web/trajectory/room/rooms.ts';

async function compile(file) {
  const made = join(compiled, file.replace(/\.ts$/, '.js'));
  const options = { sourceFileName: relative(dirname(made), file), inlineSourcesContent: false };
  const { code, map } = await transformFile(file, options).catch(({ message }) => {
    // The place and what is wrong there; what follows is where the compiler itself stood.
    throw new Error(message.split('Caused by:')[0].trimEnd());
  });
  mkdirSync(dirname(made), { recursive: true });
  writeFileSync(made, `${code}//# sourceMappingURL=${basename(made)}.map\n`);
  writeFileSync(`${made}.map`, map);
}

async function build() {
  const sources = [...globSync('{apps,libs,bench,test}/**/*.ts', { exclude: isLeftOut }), ...globSync(OF_SCREENS)];
  await Promise.all(sources.filter((file) => !isLeftOut(file)).map(compile));
  for (const file of globSync('libs/*/data/*.json')) cpSync(file, join(compiled, file));
}

await build().catch(fail);
