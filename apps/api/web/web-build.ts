import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { HandbookChapter, Renderer } from './public-page.js';

/** The screens as they were built: what is served of them. */
export interface WebBuild {
  /** The folder of the files that carry their own content in their name. */
  readonly assets: string;
  /** The page in which the workplace runs, in a theme; in that of this municipality when nothing else is asked. */
  readonly indexIn: (theme?: string) => string;
  readonly styles: readonly string[];
  readonly icon: string;
  /** The script that keeps what is done before the others are there. */
  readonly preHydration: string;
  /** What a page of the workplace needs before it is shown, and before it can be acted on. */
  readonly filesOf: (folder: string) => { readonly styles: readonly string[]; readonly scripts: readonly string[] };
  /** Classes of the theme that this municipality chose. */
  readonly theme: string;
  /** Where people find this server, as it was set; undefined when it was not. */
  readonly address: string | undefined;
  /** Whether mail can be sent from here. */
  readonly sendsMail: boolean;
  readonly renderer: Renderer;
  readonly handbook: readonly HandbookChapter[];
  /** The folder of the pictures of the handbook. */
  readonly pictures: string;
}

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

const FOLDER = fileURLToPath(new URL('../../../../dist-web', import.meta.url));
const PUBLIC = 'pages/public/page.tsx';
const ICON = 'theme/icon.svg';
const PRE_HYDRATION = 'pre-hydration.ts';

/** Where none of the classes of a theme is known here. */
const USUAL = 'voorbeeld-theme';

/** The sheets of the themes that were built, each by the class of its theme. */
const themesOf = (manifest: Manifest): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(manifest).flatMap(([name, { file }]) => {
      const [, theme] = /^theme\/(\w+)\.css$/.exec(name) ?? [];
      return theme === undefined ? [] : [[`${theme}-theme`, `/${file}`]];
    }),
  );

/** The class that has a sheet here: the last one, which is a theme of its own upon another. */
const worn = (sheets: ReadonlyMap<string, string>, theme: string) =>
  theme.split(' ').findLast((name) => sheets.has(name)) ?? USUAL;

/** Links to all of them, before any other sheet; a browser fetches a disabled one when it is put on. */
const linksTo = (sheets: ReadonlyMap<string, string>, theme: string): string =>
  [...sheets]
    .map(([name, href]) => {
      const off = name === worn(sheets, theme) ? '' : ' disabled';
      return `<link rel="stylesheet" crossorigin href="${href}" data-theme="${name}"${off}>`;
    })
    .join('');

/** A part, and before it what it builds on. */
function partsOf(manifest: Manifest, name: string, seen = new Set<string>()): Chunk[] {
  const chunk = manifest[name];
  if (!chunk || seen.has(name)) return [];
  seen.add(name);
  return [...(chunk.imports ?? []).flatMap((other) => partsOf(manifest, other, seen)), chunk];
}

const stylesOf = (parts: readonly Chunk[]) => [
  ...new Set(parts.flatMap(({ css = [] }) => css.map((file) => `/${file}`))),
];

/** Undefined when the screens were not built: the API does its work without them. */
export async function loadWebBuild(
  theme: string,
  folder = FOLDER,
  { address, sendsMail = false }: Partial<Pick<WebBuild, 'address' | 'sendsMail'>> = {},
): Promise<WebBuild | undefined> {
  const server = join(folder, 'server/render.js');
  if (!existsSync(server)) return undefined;
  const client = join(folder, 'client');
  const manifest = JSON.parse(readFileSync(join(client, '.vite/manifest.json'), 'utf8')) as Manifest;
  const index = readFileSync(join(client, 'index.html'), 'utf8');
  const missing = (files: readonly string[]) => files.filter((file) => !index.includes(`"${file}"`));
  const sheets = themesOf(manifest);
  return {
    assets: join(client, 'assets'),
    indexIn: (classes = theme) =>
      index
        .replace(/<html lang="nl" class="[^"]*"/, () => `<html lang="nl" class="${classes}" data-theme="${theme}"`)
        .replace('<title>', () => `${linksTo(sheets, classes)}<title>`),
    filesOf: (page) => {
      const parts = partsOf(manifest, `pages/${page}/page.tsx`);
      return { styles: missing(stylesOf(parts)), scripts: missing(parts.map(({ file }) => `/${file}`)) };
    },
    styles: [sheets.get(worn(sheets, theme)) ?? '', ...stylesOf(partsOf(manifest, PUBLIC))],
    theme,
    address,
    sendsMail,
    icon: `/${manifest[ICON]?.file ?? ''}`,
    preHydration: `/${manifest[PRE_HYDRATION]?.file ?? ''}`,
    handbook: JSON.parse(readFileSync(join(folder, 'handbook/chapters.json'), 'utf8')) as HandbookChapter[],
    pictures: join(folder, 'handbook/beelden'),
    renderer: (await import(pathToFileURL(server).href)) as Renderer,
  };
}
