// Builds the screens: the browser's part, the server's part, the chapters of the handbook, and beside each file what is sent compressed.
// Does nothing when nothing changed. Fails when a first visit would have to fetch more script, or a page more style, than is allowed.
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { HANDBOOK, writeHandbook } from './handbook.mjs';
import { inItsPlace, MAKING } from './locked.mjs';
import { fail, run } from './run.mjs';

const MADE = join(MAKING, 'dist-web');
const CLIENT = join(MADE, 'client');
const BUILT = 'dist-web/.built';
const SOURCES = [
  'apps/web',
  'libs/text',
  'libs/vocabulary',
  HANDBOOK,
  'ops/build-web.mjs',
  'ops/handbook.mjs',
  'package-lock.json',
];
// Of what the page of the workplace loads before it shows anything, gzipped.
const MOST_SCRIPT_KB = 150;
// Of what a page is drawn with, in the largest theme, as the browser reads it.
const MOST_STYLE_KB = 60;

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return /\.spec\.tsx?$/.test(path) ? 0 : stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const vite = (to, ...args) =>
  run('npx', 'vite', 'build', '-c', 'apps/web/vite.config.ts', '--logLevel', 'warn', '--outDir', resolve(to), ...args);

function compress(file) {
  if (!/\.(js|css|svg)$/.test(file)) return;
  const content = readFileSync(file);
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  writeFileSync(`${file}.br`, brotliCompressSync(content, { params }));
}

/** A part and everything that it loads at once. */
function loadedBy(manifest, name, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const other of manifest[name].imports ?? []) loadedBy(manifest, other, seen);
  return seen;
}

const sizeOf = (file) => statSync(join(CLIENT, file)).size;

function checkStyle(manifest) {
  const themes = Object.entries(manifest).filter(([name]) => name.startsWith('theme/') && name.endsWith('.css'));
  const theme = Math.max(...themes.map(([, { file }]) => sizeOf(file)));
  for (const page of Object.keys(manifest).filter((name) => name.startsWith('pages/'))) {
    const parts = [...loadedBy(manifest, 'index.html'), ...loadedBy(manifest, page)];
    const sheets = new Set(parts.flatMap((name) => manifest[name].css ?? []));
    const size = [...sheets].reduce((sum, file) => sum + sizeOf(file), theme);
    if (size > MOST_STYLE_KB * 1024)
      throw new Error(`${page} has ${size} bytes of style; at most ${MOST_STYLE_KB} kB.`);
  }
}

function checkScript(manifest) {
  const files = [...loadedBy(manifest, 'index.html')].map((name) => manifest[name].file);
  const size = files.reduce((sum, file) => sum + sizeOf(`${file}.gz`), 0);
  const kb = (size / 1024).toFixed(1);
  console.error(
    `The first visit loads ${kb} kB of script (gzipped, in ${files.length} files; at most ${MOST_SCRIPT_KB}).`,
  );
  if (size > MOST_SCRIPT_KB * 1024) {
    throw new Error('That is too much: load what a first page does not need when it is needed (import()).');
  }
}

async function build() {
  console.error('Building the screens …');
  const began = new Date();
  rmSync(MADE, { recursive: true, force: true });
  // First: the style leaves out what these scripts do not draw.
  await vite(join(MADE, 'server'), '--ssr');
  await vite(CLIENT);
  const assets = join(CLIENT, 'assets');
  for (const name of readdirSync(assets)) compress(join(assets, name));
  const manifest = JSON.parse(readFileSync(join(CLIENT, '.vite/manifest.json'), 'utf8'));
  checkScript(manifest);
  checkStyle(manifest);
  writeHandbook(join(MADE, 'handbook'));
  writeFileSync(join(MADE, '.built'), '');
  // What is changed meanwhile is built the next time.
  utimesSync(join(MADE, '.built'), began, began);
  inItsPlace(MADE, 'dist-web');
}

const changed = Math.max(...SOURCES.map(newest));
if (!existsSync(BUILT) || statSync(BUILT).mtimeMs < changed) await build().catch(fail);
