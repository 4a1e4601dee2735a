import type { ReactNode } from 'react';
import { Link } from '../ui/link.tsx';
import { Empty } from '../ui/states/states.tsx';
import { Paging } from './paging.tsx';
import { useListTexts } from './texts.ts';

/** As far as a list of one municipality, and one of all of them, is counted. */
const BOUNDS: readonly number[] = [1_000, 10_000];

interface CountedListProps {
  readonly shown: number;
  /** How many there are in all, told with the first page. */
  readonly total: number | undefined;
  readonly says: (count: number, isMore: boolean) => string;
  readonly empty: string;
  /** Its own address, and what narrows it there. */
  readonly to: '/punten' | '/reacties' | '/veranderd' | '/vragen-van-de-raad';
  readonly search: { readonly cursor?: string | undefined };
  /** Where the next page begins, if there is one. */
  readonly next: string | undefined;
  readonly children: readonly ReactNode[];
}

/** A list that says how many there are, page by page. */
export function CountedList({ shown, total, says, empty, to, search, next, children }: CountedListProps) {
  const t = useListTexts();
  const { cursor, ...filter } = search;
  // Each page knows what narrows it; here it is only passed on.
  const linkTo = (asked: object) => (text: string) => (
    <Link to={to} search={asked as never}>
      {text}
    </Link>
  );
  return (
    <>
      <p role="status" className="utrecht-paragraph dw-muted">
        {total === undefined ? t('some', { count: shown }) : says(total, BOUNDS.includes(total))}
      </p>
      {children.length === 0 ? <Empty title={empty} /> : <ul className="dw-list dw-stack">{children}</ul>}
      <Paging
        first={cursor === undefined ? undefined : linkTo(filter)}
        next={next === undefined ? undefined : linkTo({ ...filter, cursor: next })}
      />
    </>
  );
}
