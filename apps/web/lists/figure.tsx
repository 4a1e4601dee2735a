import { POINT_FIGURES, type FigureName, type PointFigure } from '#vocabulary';
import type { ReactNode } from 'react';
import { Link } from '../ui/link.tsx';
import type { Over } from './over.ts';

const isOfPoints = (counts: FigureName): counts is PointFigure =>
  (POINT_FIGURES as readonly FigureName[]).includes(counts);

/** What a figure is of: what the list behind it is asked for. */
export type Of = Over & { readonly municipality: string };

interface FigureProps {
  readonly count: number;
  readonly counts: FigureName;
  readonly of: Of;
  /** Said for those who hear the figure alone. */
  readonly label: string;
}

/** A figure that leads to the very points, or responses, that it counts. */
export function Figure({ count, counts, of, label }: FigureProps) {
  if (count === 0) return 0;
  const text = (
    <>
      {count}
      <span className="dw-hidden">{` ${label}`}</span>
    </>
  );
  return isOfPoints(counts) ? (
    <Link to="/punten" search={{ ...of, answers: counts }}>
      {text}
    </Link>
  ) : (
    <Link to="/reacties" search={{ ...of, answers: counts }}>
      {text}
    </Link>
  );
}

/** In no text that people read. */
const EDGE = '\uE000';

interface FiguresProps {
  readonly of: Of;
  /** The sentence, with each of its figures as it is given here. */
  readonly says: (figure: (count: number, counts: FigureName, label: string) => string) => string;
}

/** A sentence in which each figure leads to what it counts, in whichever order a language has them. */
export function Figures({ of, says }: FiguresProps) {
  const found: ReactNode[] = [];
  const said = says((count, counts, label) => {
    const at = found.push(<Figure key={found.length} count={count} counts={counts} of={of} label={label} />) - 1;
    return `${EDGE}${at}${EDGE}`;
  });
  return said.split(EDGE).map((part, i) => (i % 2 === 0 ? part : found[Number(part)]));
}
