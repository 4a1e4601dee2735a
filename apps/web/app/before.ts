import { redirect } from '@tanstack/react-router';
import { sessionQuery } from '../api/queries.ts';
import type { Reach } from './root-route.tsx';

interface Arriving {
  readonly context: Reach;
  readonly location: { readonly href: string };
}

/** Before a page that anybody may see: its texts, by the names of the folders that hold them. */
export const withTexts =
  (...names: string[]) =>
  async ({ context }: Pick<Arriving, 'context'>): Promise<void> => {
    await context.texts.loadNamespaces(names);
  };

/** Before a page of the workplace: its texts, and somebody who signed in. */
export const signedIn =
  (...names: string[]) =>
  async ({ context, location }: Arriving) => {
    const [session] = await Promise.all([
      context.queries.ensureQueryData(sessionQuery),
      withTexts(...names)({ context }),
    ]);
    if (!session) throw redirect({ to: '/inloggen', search: { terug: location.href } });
    return { session };
  };
