import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { isRefused } from '../api/problem.ts';
import { textsOf } from '../texts/texts-of.ts';
import { Notice } from '../ui/section.tsx';
import { Loading } from '../ui/states/states.tsx';
import { useTell } from '../ui/told/told.tsx';
import { ownWaysQuery } from './queries.ts';

const OwnSignIn = lazy(() => import('./sign-in.tsx'));

const useTexts = textsOf({
  done: {
    nl: 'U bent opnieuw ingelogd. Doe nu wat u wilde doen.',
    en: 'You signed in again. Now do what you wanted to do.',
  },
});

const asksAgain = (error: Error | null): boolean => isRefused(error) && error.code === 'sign-in-again';

/** Any other error, for where it is shown. */
export const besides = (error: Error | null): Error | null => (asksAgain(error) ? null : error);

function Asking({ done }: { readonly done: () => void }) {
  const t = useTexts();
  const tell = useTell();
  const { passkeys } = useSuspenseQuery(ownWaysQuery).data;
  const over = () => {
    done();
    tell(t('done'));
  };
  return (
    <Notice type="warning">
      <OwnSignIn passkeys={passkeys.length > 0} done={over} again />
    </Notice>
  );
}

interface AgainProps {
  readonly error: Error | null;
  /** Takes away the error, so that it can be tried once more. */
  readonly done: () => void;
}

/** Has somebody sign in again where an error asks for that; what stands on the page and in its fields stays. */
export function Again({ error, done }: AgainProps) {
  if (!asksAgain(error)) return null;
  return (
    <Suspense fallback={<Loading />}>
      <Asking done={done} />
    </Suspense>
  );
}
