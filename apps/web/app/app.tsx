import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { Language } from '../texts/languages.ts';
import { Texts } from '../texts/texts.tsx';
import type { Reach } from './root-route.tsx';
import type { makeRouter } from './router.tsx';

interface AppProps extends Reach {
  readonly router: ReturnType<typeof makeRouter>;
  /** Until the reader chooses another. */
  readonly language: Language;
}

/** The workplace, in a browser and on the server. */
export const App = ({ queries, language, router }: AppProps) => (
  <Texts first={language}>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </Texts>
);
