import { redirect } from '@tanstack/react-router';
import { unreadQuery } from '../api/news.ts';
import { sessionQuery } from '../api/queries.ts';
import type { Reach } from './root-route.tsx';

interface Arriving {
  readonly context: Reach;
  readonly location: { readonly href: string };
}

/** Before a page of the workplace: somebody who signed in. */
export async function requireSession({ context, location }: Arriving) {
  const session = await context.queries.ensureQueryData(sessionQuery);
  if (!session) throw redirect({ to: '/inloggen', search: { terug: location.href } });
  // It stands in the head of each page: a page that is served has it, and nothing is asked again.
  if (typeof document === 'undefined') await context.queries.prefetchQuery(unreadQuery);
  return { session };
}
