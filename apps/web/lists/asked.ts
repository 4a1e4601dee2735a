import type { EarlinessItem } from '../api/answers.ts';
import { useListTexts } from './texts.ts';

type Request = EarlinessItem['requests'][number];

/** The requests to one council before those to others; as they are while none is chosen. */
export const ownFirst = (requests: readonly Request[], council: string | undefined): readonly Request[] => {
  const isOwn = (request: Request) => Number(request.council.id === council);
  return requests.toSorted((a, b) => isOwn(b) - isOwn(a));
};

/** How long a council had in all, and what its first term was where that was another; undefined where nobody knows. */
export function useTimeGiven() {
  const t = useListTexts();
  const inDays = (count: number) => t('days', { count });
  return (first: number | undefined, inAll = first, days = inDays): string | undefined =>
    inAll === undefined ? undefined : first === inAll ? days(inAll) : t('extended', { days: days(inAll), first });
}
