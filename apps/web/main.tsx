// First: what a page says of its parts comes after what the theme says of all.
import './theme/index.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { makeQueryClient } from './app/query-client.ts';
import { makeRouter } from './app/router.tsx';
import { Refused } from './api/problem.ts';
import { sessionQuery } from './api/queries.ts';
import { followTheme } from './app/theme.ts';
import { fetchTexts } from './app/texts.ts';
import { keepVisits } from './app/visits.ts';
import { chosenLanguage } from './texts/languages.ts';
import { startTexts } from './texts/start.ts';

const queries = makeQueryClient();
keepVisits(queries);
followTheme(queries);
// Nearly every page waits for it: asked while the texts are still on their way.
void queries.prefetchQuery(sessionQuery);
const texts = await startTexts(chosenLanguage(), fetchTexts);
const say = (language: string) => (document.documentElement.lang = language);
texts.on('languageChanged', say);
say(texts.language);
const router = makeRouter({ queries, texts });

// What the API refuses is shown in the place of the page; it is no fault of the page to be logged.
const onCaughtError = (error: unknown) => {
  if (!(error instanceof Refused)) reportError(error);
};

createRoot(document.getElementById('app') as HTMLElement, { onCaughtError }).render(
  <I18nextProvider i18n={texts}>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </I18nextProvider>,
);
