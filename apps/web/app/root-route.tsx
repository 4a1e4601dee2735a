import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext } from '@tanstack/react-router';
import { Shell } from '../ui/shell/shell.tsx';

/** What every page's loader can reach. */
export interface Reach {
  readonly queries: QueryClient;
}

export const rootRoute = createRootRouteWithContext<Reach>()({ component: Shell });
