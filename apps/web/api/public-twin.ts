/** The pages of the workplace that anybody may read too, where what they tell is public. */
const TWINS: readonly (readonly [
  inside: RegExp,
  outside: (parts: readonly string[], asked: URLSearchParams) => string,
])[] = [
  [/^\/dossiers\/([^/]+)\/aanbevelingen\/([^/]+)$/, ([id, point]) => `/dossiers/${id}/aanbevelingen/${point}`],
  [/^\/dossiers\/([^/]+)\/blad$/, ([id]) => `/dossiers/${id}/blad`],
  [/^\/dossiers\/([^/]+)\/tijdlijn$/, ([id], asked) => `/dossiers/${id}${only(asked, ['op', 'bekend'])}`],
  [/^\/dossiers\/([^/]+)\/adviezen\/([^/]+)$/, ([id, advice]) => `/dossiers/${id}#${advice}`],
  [
    /^\/dossiers\/([^/]+)(?:\/(?:tekst|gesprekken-en-aanvragen|besluit-en-toezeggingen))?$/,
    ([id]) => `/dossiers/${id}`,
  ],
  [/^\/adviesraden\/([^/]+)\/([^/]+)$/, ([municipality, council]) => `/adviesraden/${municipality}/${council}`],
  [
    /^\/niet-overgenomen$/,
    (_, asked) => `/niet-overgenomen${only(asked, ['municipality', 'subject', 'state', 'verdict'])}`,
  ],
  [/^\/zoeken$/, (_, asked) => only(asked, ['q', 'dossier'])],
  [/^\/dossiers$/, () => ''],
];
/** Pages beside those of a dossier that are nobody's but of who works here. */
const OWN = new Set(['nieuw', 'inlezen']);

function only(asked: URLSearchParams, names: readonly string[]): string {
  const kept = names.flatMap((name) => asked.getAll(name).map((value) => [name, value]));
  return kept.length === 0 ? '' : `?${new URLSearchParams(kept).toString()}`;
}

/** The public page of what stands at an address of the workplace; undefined where there is none of its kind. */
export function publicTwin(address: string): string | undefined {
  if (!URL.canParse(address, 'http://x')) return undefined;
  const { pathname, searchParams } = new URL(address, 'http://x');
  for (const [inside, outside] of TWINS) {
    const [whole, ...parts] = inside.exec(pathname) ?? [];
    if (whole !== undefined) return OWN.has(parts[0] ?? '') ? undefined : `/openbaar${outside(parts, searchParams)}`;
  }
  return undefined;
}

/** The page of the workplace that tells the same as a public one: who signs in from there goes on reading it. */
export const insideOf = (path: string): string | undefined => {
  const [, inside = ''] = /^\/openbaar(\/(?:dossiers|adviesraden|niet-overgenomen).*)$/.exec(path) ?? [];
  return publicTwin(inside) === undefined ? undefined : inside;
};
