// Puts the server and the command line, with all that they load, into some forty files: a process that reads three
// thousand takes three times as long to start. What was compiled stays as it is, for whatever loads a part of it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { fail } from './run.mjs';

const [compiled = 'dist'] = process.argv.slice(2);
const made = join(compiled, 'server');
const ENTRIES = { main: 'apps/api/main.js', cli: 'apps/cli/main.js' };
// Nest and pg ask whether these are there, and go on without.
const NOT_THERE = /^(@nestjs\/(microservices|websockets|platform-express)|@fastify\/(multipart|view)|pg-native)(\/|$)/;
// It is code of the machine, one of which there is for each platform.
const MACHINE_CODE = /^@myriaddreamin\//;
const PACKAGES = 'packages';
const BUILTIN = 'builtin-';

const FROM_HERE = /new URL\('([^']+)', import\.meta\.url\)/g;

const isOurs = (file) => file.startsWith(resolve(compiled)) && file.endsWith('.js');

/** Our own files, with the lines of their sources. What they find from where they stand is found from the new place. */
const ours = {
  name: 'ours',
  // What package.json says of these leads to what was built before.
  resolveId: (name, importer) =>
    name.startsWith('#') && isOurs(importer) ? resolve(compiled, 'libs', name.slice(1), 'index.js') : null,
  load(id) {
    if (!isOurs(id)) return null;
    const code = readFileSync(id, 'utf8').replace(FROM_HERE, (_, path) => {
      const file = resolve(dirname(id), path);
      // What we compiled runs in a thread; all else stays where it is.
      if (!isOurs(file)) return `new URL('${relative(resolve(made), file)}', import.meta.url)`;
      return `new URL(import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'chunk', id: file })})`;
    });
    return { code, map: JSON.parse(readFileSync(`${id}.map`, 'utf8')) };
  },
};

/**
 * What Node has with parts that are loaded when they are read: an import reads all of them, among them a client of HTTP
 * and WebCrypto that nobody here asks for. Those parts cannot be imported by name.
 */
const builtin = {
  name: 'builtin',
  resolveId: (name, _, { kind }) =>
    kind !== 'require-call' && /^(node:)?(http|crypto)$/.test(name) ? `${BUILTIN}${name.replace('node:', '')}` : null,
  load(id) {
    if (!id.startsWith(BUILTIN)) return null;
    const name = id.slice(BUILTIN.length);
    const properties = Object.entries(Object.getOwnPropertyDescriptors(process.getBuiltinModule(name)));
    const names = properties.filter(([, property]) => 'value' in property).map(([key]) => key);
    const part = `process.getBuiltinModule('${name}')`;
    return `const part = ${part};\nexport default part;\nexport const { ${names.join(', ')} } = part;`;
  },
};

async function build() {
  const bundle = await rolldown({
    input: Object.fromEntries(Object.entries(ENTRIES).map(([name, file]) => [name, resolve(compiled, file)])),
    platform: 'node',
    external: [NOT_THERE, MACHINE_CODE],
    plugins: [builtin, ours],
    onLog: (_, { message }) => {
      throw new Error(message);
    },
  });
  const { output } = await bundle.generate({
    dir: made,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    codeSplitting: {
      // Nothing but what starts is left in main.js: a process that starts it once more (test/api/host.ts) has the rest.
      groups: [
        { name: PACKAGES, test: /[\\/]node_modules[\\/]/, entriesAware: true },
        { name: 'server', test: /[\\/]apps[\\/]api[\\/](?!main\.js$)/, entriesAware: true },
      ],
    },
    // Names are told: by Nest, in the log and in errors.
    keepNames: true,
    sourcemap: true,
    sourcemapExcludeSources: true,
  });
  // What these share stands beside them: a command that loaded the file of the server would start one.
  const begun = Object.keys(ENTRIES).map((name) => `${name}.js`);
  for (const { fileName, imports = [], dynamicImports = [] } of output)
    for (const name of [...imports, ...dynamicImports])
      if (begun.includes(name)) throw new Error(`${fileName} loads ${name}, which starts as it is loaded`);
  mkdirSync(made, { recursive: true });
  for (const { fileName, type, code, source } of output) {
    // Node reads the maps of all files at once: those of packages are most of it, and tell nobody anything.
    const isPackage = fileName.startsWith(PACKAGES);
    if (isPackage && fileName.endsWith('.map')) continue;
    const text = type === 'chunk' ? code : source;
    writeFileSync(join(made, fileName), isPackage ? text.replace(/^\/\/# sourceMappingURL=.*$/m, '') : text);
  }
}

await build().catch(fail);
