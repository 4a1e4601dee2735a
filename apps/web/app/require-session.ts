import { redirect } from '@tanstack/react-router';
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
  return { session };
}
