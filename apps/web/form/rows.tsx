import { Button } from '@utrecht/component-library-react';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useShared } from '../texts/shared.ts';
import { useField, type FieldProps } from './context.ts';
import { Group } from './field.tsx';
import type { Place } from './place.ts';

interface RowsProps extends FieldProps {
  /** What one row is called: "Punt". */
  readonly what: string;
  /** A row that is added, or how one is made: nothing filled in. */
  readonly empty: unknown;
  /** What a row is numbered by where its place is not it. */
  readonly numberOf?: (row: unknown) => string;
  /** What adds a row, where an empty one is none. */
  readonly adding?: ReactNode;
  readonly children: (place: Place, number: number, called: number | string) => ReactNode;
}

/** What a row goes by wherever it stands, where it has such a thing. */
const nameOf = (row: unknown): string | undefined => (row as { readonly part?: string } | undefined)?.part;

const isBlank = (row: unknown, empty: unknown): boolean => {
  const bare = (given: unknown) =>
    JSON.stringify(given, (name, value: unknown) => (name === 'part' ? undefined : value));
  return bare(row) === bare(empty);
};

interface Removed {
  readonly index: number;
  readonly row: unknown;
  /** The rows that stayed: once they change, it is too late to put it back where it stood. */
  readonly left: readonly unknown[];
}

/**
 * As many rows as needed. The focus goes to a row that was added or put back; when one was taken away, to the way
 * to undo that, or to the list when nothing is lost.
 */
export function Rows(props: RowsProps) {
  const t = useShared();
  const { place, what, empty, numberOf, adding, children } = props;
  const { id, value, set, errors, invalid } = useField(props, 'rows');
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  const [last, setLast] = useState<Removed>();
  const removed = last?.left === value ? last : undefined;
  const list = useRef<HTMLOListElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const goTo = useRef<number>(undefined);
  useEffect(() => {
    if (goTo.current === undefined) return;
    list.current?.children[goTo.current]?.querySelector<HTMLElement>('input, textarea, select')?.focus();
    goTo.current = undefined;
  }, [rows.length]);
  useEffect(() => {
    if (removed) undo.current?.focus();
  }, [removed]);
  const made = (): unknown => (typeof empty === 'function' ? (empty as () => unknown)() : empty);
  const add = () => {
    goTo.current = rows.length;
    set([...rows, made()]);
  };
  const remove = (index: number) => {
    const [row, left] = [rows[index], rows.filter((_, i) => i !== index)];
    set(left);
    if (isBlank(row, made())) document.getElementById(id)?.focus();
    else setLast({ index, row, left });
  };
  const putBack = ({ index, row, left }: Removed) => {
    goTo.current = index;
    set([...left.slice(0, index), row, ...left.slice(index)]);
  };
  return (
    <Group {...props} id={id} errors={errors} invalid={invalid}>
      {rows.length > 0 && (
        <ol className="dw-list dw-rows" ref={list}>
          {rows.map((row, i) => (
            // A row without a name of its own is what stands in its place.
            <li key={nameOf(row) ?? i} className="dw-rows__row">
              <div className="dw-rows__fields">{children(`${place}[${i}]`, i + 1, numberOf?.(row) || i + 1)}</div>
              <Button
                appearance="subtle-button"
                onClick={() => remove(i)}
                aria-label={t('form.remove', { what, number: numberOf?.(row) || i + 1 })}
              >
                <IconTrash className="dw-icon" aria-hidden="true" />
              </Button>
            </li>
          ))}
        </ol>
      )}
      {removed && (
        <div className="dw-row">
          <p className="utrecht-paragraph" role="status">
            {t('form.removed', { what, number: numberOf?.(removed.row) || removed.index + 1 })}
          </p>
          <Button ref={undo} appearance="secondary-action-button" onClick={() => putBack(removed)}>
            {t('form.undo')}
          </Button>
        </div>
      )}
      {adding ?? (
        <div>
          <Button appearance="secondary-action-button" onClick={add}>
            <IconPlus className="dw-icon" aria-hidden="true" /> {t('form.add')}
            <span className="dw-hidden">: {props.label}</span>
          </Button>
        </div>
      )}
    </Group>
  );
}
