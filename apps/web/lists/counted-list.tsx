import type { ReactNode } from 'react';
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
  readonly first: ((text: string) => ReactNode) | undefined;
  readonly next: ((text: string) => ReactNode) | undefined;
  readonly children: readonly ReactNode[];
}

/** A list that says how many there are, page by page. */
export function CountedList({ shown, total, says, empty, first, next, children }: CountedListProps) {
  const t = useListTexts();
  return (
    <>
      <p role="status" className="utrecht-paragraph dw-muted">
        {total === undefined ? t('some', { count: shown }) : says(total, BOUNDS.includes(total))}
      </p>
      {children.length === 0 ? <Empty title={empty} /> : <ul className="dw-list dw-stack">{children}</ul>}
      <Paging first={first} next={next} />
    </>
  );
}
