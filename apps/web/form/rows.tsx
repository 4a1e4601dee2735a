import { Button } from '@utrecht/component-library-react';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useShared } from '../texts/use-texts.ts';
import { useField, type FieldProps } from './context.ts';
import { Group } from './field.tsx';
import type { Place } from './place.ts';

interface RowsProps extends FieldProps {
  /** What one row is called: "Punt". */
  readonly what: string;
  /** A row that is added: nothing filled in. */
  readonly empty: unknown;
  readonly children: (place: Place, number: number) => ReactNode;
}

/** As many rows as needed. The focus goes to a row that was added, and to the list when one was taken away. */
export function Rows(props: RowsProps) {
  const t = useShared();
  const { place, what, empty, children } = props;
  const { id, value, set, errors, invalid } = useField(props, 'rows');
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  const list = useRef<HTMLOListElement>(null);
  const added = useRef(false);
  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    list.current?.lastElementChild?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  }, [rows.length]);
  const add = () => {
    added.current = true;
    set([...rows, empty]);
  };
  const remove = (index: number) => {
    set(rows.filter((_, i) => i !== index));
    document.getElementById(id)?.focus();
  };
  return (
    <Group {...props} id={id} errors={errors} invalid={invalid}>
      <ol className="dw-list dw-rows" ref={list}>
        {rows.map((_, i) => (
          // A row is what stands in its place: it has no name of its own.
          <li key={i} className="dw-rows__row">
            <div className="dw-rows__fields">{children(`${place}[${i}]`, i + 1)}</div>
            <Button
              appearance="subtle-button"
              onClick={() => remove(i)}
              aria-label={t('form.remove', { what, number: i + 1 })}
            >
              <IconTrash className="dw-icon" aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ol>
      <div>
        <Button appearance="secondary-action-button" onClick={add}>
          <IconPlus className="dw-icon" aria-hidden="true" /> {t('form.add')}
        </Button>
      </div>
    </Group>
  );
}
