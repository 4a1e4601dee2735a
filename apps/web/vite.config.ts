import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { lean } from './theme/lean.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const read = (file: string) => readFileSync(file, 'utf8');
/** Each is a whole sheet: the tokens and fonts of a theme, and the components by its measures. */
const THEMES = ['voorbeeld', 'ma'];
/** What a component can look like, and none of ours is asked to. */
const NEVER = /^utrecht-button--(danger|warning|ready|busy|pressed)$/;
// Under the name that the browser asked: the server compares it with the origin of the page.
const api = { target: process.env['DOORWERKING_API'] ?? 'http://127.0.0.1:3000', changeOrigin: false };

const sheet = (name: string, href: string) => ({
  tag: 'link',
  attrs: { rel: 'stylesheet', href, 'data-theme': `${name}-theme` },
  injectTo: 'head-prepend' as const,
});

/** While developing: the theme that the server would put on the page (see apps/api/web). */
const theme: Plugin = {
  name: 'theme',
  apply: 'serve',
  transformIndexHtml(html) {
    const classes = process.env['DOORWERKING_THEME'] ?? 'voorbeeld-theme';
    return {
      html: html.replace('class="voorbeeld-theme"', `class="${classes}"`),
      tags: THEMES.map((name) => sheet(name, `/theme/${name}.css`)),
    };
  },
};

/** Leaves of a theme what the pages use, by the scripts that draw them on the server: those are built before. */
const leanThemes: Plugin = {
  name: 'lean-themes',
  apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
  configResolved({ build }) {
    const scripts = globSync(join(build.outDir, '../server/**/*.js')).map(read);
    if (scripts.length === 0) throw new Error("the server's part of the screens is built first");
    words = new Set(scripts.flatMap((script) => script.match(/[\w-]+/g) ?? []));
  },
  transform: {
    filter: { id: /theme[\\/]\w+\.css$/ },
    handler: (code) => ({ code: lean(code, { words, never: NEVER, others: others() }), map: null }),
  },
};
let words: ReadonlySet<string> = new Set();
const others = () => globSync(here('**/*.css'), { exclude: [here('theme/**')] }).map(read);

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
 * Few files: each one asked for costs a page more time than a few kilobytes that it does not need yet. One is what
 * every page begins with, one what pages share, one what tells of a trajectory, one what forms share; what is of one
 * page stays apart.
 */
const parts = [
  { name: 'runtime', test: /node_modules[\\/](react-dom|scheduler|@tanstack)[\\/]/ },
  { name: 'shared', tags: ['$initial' as const], test: /\.(js|mjs|ts|tsx|css)$/, minShareCount: 2 },
  { name: 'ui', test: /apps[\\/]web[\\/](ui|texts|api|lists)[\\/]/, minShareCount: 2 },
  {
    name: 'reading',
    test: /(?:apps[\\/]web[\\/]trajectory|libs[\\/]text)[\\/](?!room[\\/]|sheet\.)/,
    minShareCount: 2,
  },
  { name: 'room', test: /apps[\\/]web[\\/]trajectory[\\/]room[\\/]/, minShareCount: 2 },
  { name: 'points', test: /apps[\\/]web[\\/]pages[\\/]dossier[\\/]/, minShareCount: 2 },
  { name: 'forms', test: /(?<!sheet)\.(js|mjs|ts|tsx|css)$/, minShareCount: 2 },
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
  // The parts of libs that the screens have more of than types.
  resolve: {
    alias: ['text', 'vocabulary'].map((lib) => ({ find: `#${lib}`, replacement: here(`../../libs/${lib}/index.ts`) })),
  },
  plugins: [theme, leanThemes, unnamed],
  oxc: { jsx: { runtime: 'automatic' } },
  server: { host: '127.0.0.1', port: 5173, proxy: { '/v1': api, '/openbaar': api, '/handboek': api } },
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
        : {
            index: here('index.html'),
            public: here('public.ts'),
            preHydration: here('pre-hydration.ts'),
            ...Object.fromEntries(THEMES.map((name) => [name, here(`theme/${name}.css`)])),
          },
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
