import { useRef, useState, type ReactNode } from 'react';
import type { TrajectoryAnswer } from '../../api/answers.ts';
import { useFormContext } from '../../form/context.ts';
import type { Place } from '../../form/place.ts';
import { isBlank, newPoint, type Point } from '../points.ts';
import { DraftText } from './draft-text.tsx';
import { PointPassage } from './point-passage.tsx';
import { versionsIn, type Quote } from './quote.ts';

/**
 * The text beside the points, where there is one that can be chosen from. What is chosen there becomes a point of its
 * own, or the passage of the point for which it was asked; then one writes on in that point.
 */
export function useFromText(
  trajectory: Pick<TrajectoryAnswer, 'drafts' | 'definition'>,
  asked: number | undefined,
): { readonly text: ReactNode; readonly passageOf: (place: Place, row: number) => ReactNode } {
  const { form } = useFormContext();
  const summary = useRef<HTMLElement>(null);
  const [choosing, setChoosing] = useState<number>();
  const [chosen, setChosen] = useState({ row: -1, times: 0 });
  const points = form.get('recommendations') as readonly Point[];
  if (trajectory.definition < 2 || versionsIn(trajectory.drafts).length === 0) {
    return { text: null, passageOf: () => null };
  }
  const calledAt = (row: number) => points[row]?.number.trim() || `${row + 1}`;
  // A row can be taken away while its passage is chosen.
  const into = choosing !== undefined && choosing < points.length ? choosing : undefined;
  const pick = (passage: Quote) => {
    const blank = points.findIndex(isBlank);
    const row = into ?? (blank < 0 ? points.length : blank);
    form.set(`recommendations[${row}]`, { ...(points[row] ?? newPoint()), passage });
    setChoosing(undefined);
    setChosen(({ times }) => ({ row, times: times + 1 }));
  };
  const choose = (row: number) => {
    setChoosing(row);
    const details = summary.current?.closest('details');
    if (details) details.open = true;
    summary.current?.focus();
    summary.current?.scrollIntoView({ block: 'nearest' });
  };
  const text = (
    <DraftText
      key={asked}
      drafts={trajectory.drafts}
      asked={asked}
      points={points.map(({ passage }, row) => ({ called: calledAt(row), passage }))}
      choosing={into === undefined ? undefined : calledAt(into)}
      pick={pick}
      summary={summary}
    />
  );
  const passageOf = (place: Place, row: number) => (
    <PointPassage
      place={`${place}.passage`}
      number={calledAt(row)}
      trajectory={trajectory}
      quote={points[row]?.passage}
      choose={() => choose(row)}
      chosen={chosen.row === row ? chosen.times : 0}
    />
  );
  return { text, passageOf };
}

/** The points beside the text, on a screen that has room for both; below it elsewhere. */
export const FromText = ({ text, children }: { text: ReactNode; children: ReactNode }) =>
  text === null ? (
    children
  ) : (
    <div className="dw-from-text dw-stack">
      {text}
      {children}
    </div>
  );
