import { AsyncLocalStorage } from 'node:async_hooks';
import { createMemoryHistory } from '@tanstack/react-router';
import { renderToString } from 'react-dom/server';
import type { Asked, Served } from '../../api/web/served-page.ts';
import { fetchBy } from '../api/client.ts';
import { sessionQuery } from '../api/queries.ts';
import { App } from '../app/app.tsx';
import { makeQueryClient } from '../app/query-client.ts';
import { makeRouter } from '../app/router.tsx';
import { toldIn } from '../app/hydration.ts';
import { languageIn } from '../texts/languages.ts';

const asking = new AsyncLocalStorage<Asked['ask']>();
fetchBy((path) => {
  const ask = asking.getStore();
  if (!ask) throw new TypeError('the API is asked for a page only');
  return ask(path);
});

/**
 * A page of the workplace as HTML, for whoever asks; undefined for what a browser has to find out by itself: a page
 * that holds what was typed there, nobody signed in, a refusal.
 */
export const serve = ({ address, cookies, ask }: Asked): Promise<Served | undefined> =>
  asking.run(ask, async () => {
    const language = languageIn(cookies);
    const queries = makeQueryClient();
    // A page that has to wait is not served.
    queries.setDefaultOptions({ queries: { ...queries.getDefaultOptions().queries, retry: false } });
    const router = makeRouter({ queries }, createMemoryHistory({ initialEntries: [address] }));
    const folder = router.matchRoutes(router.latestLocation).at(-1)?.staticData.served;
    if (folder === undefined) return undefined;
    await router.load();
    const { matches } = router.state;
    if (matches.length < 2 || matches.some(({ status }) => status !== 'success')) return undefined;
    const html = renderToString(<App queries={queries} language={language} router={router} />);
    // React leaves a title before everything else: it stands in the head.
    const [, title = '', body = html] = /^<title>(.*?)<\/title>(.*)$/s.exec(html) ?? [];
    const session = queries.getQueryData(sessionQuery.queryKey);
    return { folder, language, title, html: body, told: toldIn(queries), theme: session?.theme, look: session?.look };
  });
