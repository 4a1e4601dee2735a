import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { makeQueryClient } from './app/query-client.ts';
import { makeRouter } from './app/router.tsx';
import { Refused } from './api/problem.ts';
import { sessionQuery } from './api/queries.ts';
import { takeOver } from './app/hydration.ts';
import { followTheme } from './app/theme.ts';
import { keepVisits } from './app/visits.ts';
import { languageIn } from './texts/languages.ts';

const queries = makeQueryClient();
keepVisits(queries);
followTheme(queries);
const served = takeOver(queries);
// The server saw no session: asking after it would be refused.
if ('nobody' in document.documentElement.dataset) queries.setQueryData(sessionQuery.queryKey, null);
// Nearly every page waits for it: asked before anything is drawn.
void queries.prefetchQuery(sessionQuery);
const language = languageIn(document.cookie);
document.documentElement.lang = language;
const router = makeRouter({ queries });

// What the API refuses is shown in the place of the page; it is not a fault of the page that should be logged.
const onCaughtError = (error: unknown) => {
  if (!(error instanceof Refused)) reportError(error);
};
const app = document.getElementById('app') as HTMLElement;
const content = <App queries={queries} language={language} router={router} />;
if (served) {
  // The router draws as on the server, and what it draws has been fetched.
  router.ssr = { manifest: undefined };
  await router.load();
  hydrateRoot(app, content, { onCaughtError });
} else {
  createRoot(app, { onCaughtError }).render(content);
}
