import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { usedTokens } from './theme/used-tokens.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const read = (file: string) => readFileSync(file, 'utf8');
/** What may use a token of a theme, beside the sheet that has them all: our pages, and what their sheets import. */
const sources = () => {
  const ours = globSync(here('**/*.{css,tsx}'), { exclude: [here('theme/index.css')] }).map(read);
  const imported = ours.flatMap((text) =>
    [...text.matchAll(/@import '([^.][^']*)'/g)].map(([, name]) => name as string),
  );
  return [...ours, ...imported.map((name) => read(here(`../../node_modules/${name}`)))];
};
// Under the name that the browser asked: the server compares it with the origin of the page.
const api = { target: process.env['DOORWERKING_API'] ?? 'http://127.0.0.1:3000', changeOrigin: false };

/** While developing: the theme that the server would put on the page (see apps/api/web). */
const theme: Plugin = {
  name: 'theme',
  apply: 'serve',
  transformIndexHtml: (html) =>
    html.replace('class="voorbeeld-theme"', `class="${process.env['DOORWERKING_THEME'] ?? 'voorbeeld-theme'}"`),
};

/**
 * The component library is one file in which every component is given a name for debugging. To a bundler such
 * a line is a use, so that all components, with a city's logo, would come along with the first one.
 */
const unnamed: Plugin = {
  name: 'unnamed-components',
  apply: 'build',
  transform: {
    filter: { id: /@utrecht[\\/].*\.mjs$/ },
    handler: (code) => ({ code: code.replace(/^\w+\.displayName = .*;$/gm, ''), map: null }),
  },
};

/**
 * Few files: each one asked for costs a page more time than a few kilobytes that it does not need yet.
 * What several pages use is one file; what is of one page stays apart.
 */
const parts = [
  { name: 'runtime', test: /node_modules[\\/](react-dom|scheduler|@tanstack|i18next|react-i18next)[\\/]/ },
  { name: 'shared', test: /\.(js|mjs|ts|tsx|css)$/, minShareCount: 2 },
];

/**
 * Most of what every page loads is called at once: said so, a browser that knows the word (V8's explicit compile
 * hints) compiles it beside the page, not function by function when each is called first.
 */
const compiledAtOnce = ({ name }: { name: string }) =>
  ['runtime', 'shared'].includes(name) ? '//# allFunctionsCalledOnLoad' : '';

export default defineConfig(({ command, isSsrBuild }) => ({
  root: here('.'),
  publicDir: false,
  // The one part of libs that the screens have more of than types.
  resolve: { alias: { '#vocabulary': here('../../libs/vocabulary/index.ts') } },
  plugins: [theme, unnamed],
  oxc: { jsx: { runtime: 'automatic' } },
  css: { postcss: { plugins: command === 'build' ? [usedTokens(sources())] : [] } },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/v1': api, '/openbaar': api } },
  build: {
    outDir: here(isSsrBuild ? '../../dist-web/server' : '../../dist-web/client'),
    emptyOutDir: true,
    target: 'es2024',
    manifest: !isSsrBuild,
    // Nothing inline: the content security policy allows our own files only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: {
      input: isSsrBuild
        ? here('server/render.tsx')
        : { index: here('index.html'), public: here('public.ts'), preHydration: here('pre-hydration.ts') },
      // "use client" means nothing here: everything in the browser is the client.
      onLog: (level, log, handle) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : handle(level, log)),
      ...(!isSsrBuild && { output: { codeSplitting: { groups: parts }, postBanner: compiledAtOnce } }),
      treeshake: { moduleSideEffects: (id) => /\.css|apps[\\/]web/.test(id) },
    },
  },
  // Left open on a server, a library would look at each start and take the slow way of development.
  ...(command === 'build' && { define: { 'process.env.NODE_ENV': '"production"' } }),
  // The server's part stands on its own: it is loaded by the API without a package of the browser's.
  ssr: { noExternal: true },
}));
