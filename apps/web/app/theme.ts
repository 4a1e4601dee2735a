import type { QueryClient } from '@tanstack/react-query';
import type { SessionAnswer } from '../api/answers.ts';
import { sessionQuery } from '../api/queries.ts';

/** Whoever signed in sees the theme that their municipality set; everybody else that of the server. */
export function followTheme(queries: QueryClient): void {
  const page = document.documentElement;
  // A page that came as HTML stands in the theme of its reader.
  const served = page.dataset['theme'] ?? page.className;
  queries.getQueryCache().subscribe(({ query }) => {
    const [kind] = query.queryKey as readonly unknown[];
    if (kind !== sessionQuery.queryKey[0]) return;
    const session = query.state.data as SessionAnswer | null | undefined;
    const theme = session?.theme ?? served;
    if (page.className !== theme) page.className = theme;
  });
}
