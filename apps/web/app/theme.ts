import type { QueryClient } from '@tanstack/react-query';
import type { SessionAnswer } from '../api/answers.ts';
import { sessionQuery } from '../api/queries.ts';

const sheets = () => [...document.querySelectorAll<HTMLLinkElement>('link[data-theme]')];

/** Puts a theme on the page, once its sheet is there: a disabled one is fetched when it is not disabled any more. */
function wear(theme: string, isWanted: () => boolean): void {
  const page = document.documentElement;
  const sheet = theme
    .split(' ')
    .map((name) => sheets().find(({ dataset }) => dataset['theme'] === name))
    .findLast((found) => found !== undefined);
  const put = () => {
    if (!isWanted()) return;
    page.className = theme;
    if (sheet) sheets().forEach((one) => (one.disabled = one !== sheet));
  };
  if (!sheet?.disabled) return put();
  sheet.addEventListener('load', put, { once: true });
  sheet.disabled = false;
}

const LOOK = 'dw-look';

/** The colours of the municipality, over its theme; none where there is no sheet. */
function putOn(look: string | undefined): void {
  const there = document.getElementById(LOOK);
  if (there?.getAttribute('href') === (look ?? null)) return;
  there?.remove();
  if (look === undefined) return;
  const link = Object.assign(document.createElement('link'), { id: LOOK, rel: 'stylesheet', href: look });
  document.head.append(link);
}

/** Whoever signed in sees the theme that their municipality set; everybody else that of the server. */
export function followTheme(queries: QueryClient): void {
  const page = document.documentElement;
  // A page that came as HTML stands in the theme of its reader.
  const served = page.dataset['theme'] ?? page.className;
  let worn = page.className;
  queries.getQueryCache().subscribe(({ query }) => {
    const [kind] = query.queryKey as readonly unknown[];
    if (kind !== sessionQuery.queryKey[0]) return;
    const session = query.state.data as SessionAnswer | null | undefined;
    putOn(session?.look);
    const theme = session?.theme ?? served;
    if (worn === theme) return;
    worn = theme;
    wear(theme, () => worn === theme);
  });
}
