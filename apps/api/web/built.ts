import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Renderer } from './public-page.js';

/** The screens as they were built: what is served of them. */
export interface Built {
  /** The folder of the files that carry their own content in their name. */
  readonly assets: string;
  /** The page in which the workplace runs. */
  readonly index: string;
  readonly styles: readonly string[];
  readonly icon: string;
  /** Classes of the theme that this municipality chose. */
  readonly theme: string;
  readonly renderer: Renderer;
}

interface Chunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

const FOLDER = fileURLToPath(new URL('../../../../dist-web', import.meta.url));
const PUBLIC = 'public.ts';
const ICON = 'theme/icon.svg';

/** The style sheets of a part, those of what it builds on first. */
function stylesOf(manifest: Manifest, name: string, seen = new Set<string>()): string[] {
  const chunk = manifest[name];
  if (!chunk || seen.has(name)) return [];
  seen.add(name);
  const below = (chunk.imports ?? []).flatMap((other) => stylesOf(manifest, other, seen));
  return [...new Set([...below, ...(chunk.css ?? []).map((file) => `/${file}`)])];
}

/** Undefined when the screens were not built: the API does its work without them. */
export async function builtScreens(theme: string, folder = FOLDER): Promise<Built | undefined> {
  const server = join(folder, 'server/render.js');
  if (!existsSync(server)) return undefined;
  const client = join(folder, 'client');
  const manifest = JSON.parse(readFileSync(join(client, '.vite/manifest.json'), 'utf8')) as Manifest;
  const index = readFileSync(join(client, 'index.html'), 'utf8');
  return {
    assets: join(client, 'assets'),
    index: index.replace(/<html lang="nl" class="[^"]*"/, `<html lang="nl" class="${theme}"`),
    styles: stylesOf(manifest, PUBLIC),
    theme,
    icon: `/${manifest[ICON]?.file ?? ''}`,
    renderer: (await import(pathToFileURL(server).href)) as Renderer,
  };
}
