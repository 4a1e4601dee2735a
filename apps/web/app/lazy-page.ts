import { LazyRoute, type AnyRoute } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** The file of a page, whose default export is the page. */
export type Page = () => Promise<{ readonly default: () => ReactNode }>;

/** The file is fetched when somebody goes to the page, or is about to. */
export const lazyPage = (page: Page) => async () =>
  new LazyRoute<AnyRoute>({ id: '', component: (await page()).default });
