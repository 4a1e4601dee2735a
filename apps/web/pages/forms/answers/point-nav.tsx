import type { MouseEvent } from 'react';
import { Link } from '../../../ui/link.tsx';
import type { Point } from './points.ts';
import type { Search } from './search.ts';
import { useTexts } from './texts.ts';

const FROM = '/dossiers/$dossier/antwoorden';

interface PointNavProps {
  readonly dossier: string;
  readonly search: Search;
  readonly before: Point | undefined;
  readonly after: Point | undefined;
  readonly nameOf: (point: Point) => string;
  readonly go: (id: string) => void;
}

/** To the point before and after in the list, and back to all of them. */
export function PointNav({ dossier, search, before, after, nameOf, go }: PointNavProps) {
  const t = useTexts();
  const neighbour = (point: Point | undefined, text: 'previous' | 'next', key: string) =>
    point && (
      <Link
        to={FROM}
        params={{ dossier }}
        search={{ ...search, over: point.id }}
        resetScroll={false}
        aria-keyshortcuts={key}
        onClick={(event: MouseEvent) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          go(point.id);
        }}
      >
        {t(`point.${text}`, { point: nameOf(point) })}
      </Link>
    );
  return (
    <nav className="dw-row dw-no-print" aria-label={t('point.nav')}>
      <Link
        className="dw-answering__all"
        to={FROM}
        params={{ dossier }}
        search={{ ...search, over: undefined }}
        resetScroll={false}
      >
        {t('list.all')}
      </Link>
      {neighbour(before, 'previous', 'k')}
      {neighbour(after, 'next', 'j')}
      <span className="dw-small dw-muted dw-answering__keys">{t('point.keys')}</span>
    </nav>
  );
}
