import { useLayoutEffect, useRef } from 'react';
import { useFormContext, type FieldProps } from './context.ts';
import { linesOf } from './list-text.ts';
import { Rows } from './rows.tsx';
import { LongText } from './text-fields.tsx';

interface LinesProps extends FieldProps {
  readonly what: string;
  /** The label of one line. */
  readonly line: (number: number) => string;
  /** The field of a row that holds its text; without it the row is the text. */
  readonly of?: string;
}

/** A list of one point on each line: a line that is begun, or pasted, is a row of its own. */
export function Lines({ line, of, ...props }: LinesProps) {
  const { form } = useFormContext();
  const { place } = props;
  const list = useRef<HTMLDivElement>(null);
  /** The row in which somebody goes on, and how much of its text stands behind where they are. */
  const goTo = useRef<{ readonly row: number; readonly behind: number }>(undefined);
  const fieldOf = (row: number) => list.current?.querySelectorAll('textarea')[row];
  const rowOf = (text: string): unknown => (of === undefined ? text : { [of]: text });
  // Before anything else can be typed.
  useLayoutEffect(() => {
    if (goTo.current === undefined) return;
    const { row, behind } = goTo.current;
    goTo.current = undefined;
    const field = fieldOf(row);
    const caret = Math.max((field?.value.length ?? 0) - behind, 0);
    field?.focus();
    field?.setSelectionRange(caret, caret);
  });
  const take = (index: number) => (text: string) => {
    const lines = /[\r\n]/.test(text) ? linesOf(text) : [text];
    const rows = form.get(place) as readonly unknown[];
    form.set(place, [...rows.slice(0, index), ...lines.map(rowOf), ...rows.slice(index + 1)]);
    const behind = text.length - (fieldOf(index)?.selectionEnd ?? text.length);
    if (lines.length > 1) goTo.current = { row: index + lines.length - 1, behind };
  };
  return (
    <div ref={list}>
      <Rows {...props} empty={rowOf('')}>
        {(row, number) => (
          <LongText
            place={of === undefined ? row : `${row}.${of}`}
            label={line(number)}
            rows={2}
            onText={take(number - 1)}
            required
          />
        )}
      </Rows>
    </div>
  );
}
