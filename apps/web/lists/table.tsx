import type { ReactNode } from 'react';
import { Table } from '../ui/table.tsx';
import { useListTexts } from './texts.ts';
import './table.css';

interface FigureTableProps {
  readonly caption: string;
  /** The heading right above it says the same. */
  readonly headed?: boolean;
  readonly head: readonly string[];
  /** The first cell of a row is its name. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}

/** Figures in rows, each under what it counts. */
export function FigureTable({ caption, headed = false, head, rows }: FigureTableProps) {
  const t = useListTexts();
  return (
    <Table label={t('scroll', { caption })}>
      <caption className={headed ? 'dw-hidden' : 'dw-figures__caption'}>{caption}</caption>
      <thead>
        <tr>
          {head.map((name, i) => (
            <th key={name} scope="col" className={i === 0 ? 'dw-figures__name' : 'dw-figures__figure'}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [name, ...figures] }) => (
          <tr key={key}>
            <th scope="row" className="dw-figures__name">
              {name}
            </th>
            {figures.map((figure, i) => (
              <td key={head[i + 1]} className="dw-figures__figure">
                {figure}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
