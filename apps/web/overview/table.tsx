import type { ReactNode } from 'react';
import { useOverview } from './texts.ts';
import './table.css';

interface TableProps {
  readonly caption: string;
  readonly head: readonly string[];
  /** The first cell of a row is its name. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}

/** Figures in rows; wider than the screen it scrolls by itself, also by keyboard, and the page does not. */
export function Table({ caption, head, rows }: TableProps) {
  const t = useOverview();
  return (
    <div className="dw-scroll" role="region" aria-label={t('scroll', { caption })} tabIndex={0}>
      <table className="utrecht-table dw-table">
        <caption className="utrecht-table__caption dw-table__caption">{caption}</caption>
        <thead>
          <tr>
            {head.map((name, i) => (
              <th key={name} scope="col" className={i === 0 ? 'dw-table__name' : 'dw-table__figure'}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [name, ...figures] }) => (
            <tr key={key}>
              <th scope="row" className="dw-table__name">
                {name}
              </th>
              {figures.map((figure, i) => (
                <td key={head[i + 1]} className="dw-table__figure">
                  {figure}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
