import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext } from '@tanstack/react-router';
import type { i18n } from 'i18next';
import { Shell } from '../ui/shell/shell.tsx';

/** What every page's loader can reach. */
export interface Reach {
  readonly queries: QueryClient;
  readonly texts: i18n;
}

export const rootRoute = createRootRouteWithContext<Reach>()({ component: Shell });
