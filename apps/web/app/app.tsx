import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { I18nextProvider } from 'react-i18next';
import type { Reach } from './root-route.tsx';
import type { makeRouter } from './router.tsx';

/** The workplace, in a browser and on the server. */
export const App = ({ queries, texts, router }: Reach & { readonly router: ReturnType<typeof makeRouter> }) => (
  <I18nextProvider i18n={texts}>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </I18nextProvider>
);
