import type { WebBuild } from './web-build.js';

/** Somebody asks for a page of the workplace. */
export interface Asked {
  /** With what is asked of it. */
  readonly address: string;
  readonly cookies: string;
  /** Asks our own API, as whoever asked for the page. */
  readonly ask: (path: string) => Promise<Response>;
}

/** A page of the workplace as HTML (docs/decisions/0011-served-pages.md). */
export interface Served {
  /** The folder of the page, by which its files are found. */
  readonly folder: string;
  readonly language: string;
  /** As HTML. */
  readonly title: string;
  readonly html: string;
  /** An element with what the API told. */
  readonly told: string;
  /** Classes of the theme of the reader's municipality. */
  readonly theme: string | undefined;
  /** Where the sheet with the colours of that municipality is. */
  readonly look: string | undefined;
}

/** The page in which the workplace runs, with what was served in it. */
export function withServed({ indexIn, preHydration, filesOf }: WebBuild, served: Served): string {
  const { styles, scripts } = filesOf(served.folder);
  const links = [
    `<script type="module" async crossorigin src="${preHydration}"></script>`,
    ...styles.map((href) => `<link rel="stylesheet" crossorigin href="${href}">`),
    ...(served.look === undefined ? [] : [`<link rel="stylesheet" id="dw-look" href="${served.look}">`]),
    ...scripts.map((href) => `<link rel="modulepreload" crossorigin href="${href}">`),
  ];
  // By functions: in a text to put in its place a dollar would mean something.
  return indexIn(served.theme)
    .replace('<html lang="nl"', () => `<html lang="${served.language}"`)
    .replace(/<title>.*<\/title>/, () => `<title>${served.title}</title>${links.join('')}`)
    .replace('<div id="app"></div>', () => `<div id="app" data-served>${served.html}</div>${served.told}`);
}
