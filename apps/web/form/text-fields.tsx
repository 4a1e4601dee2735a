import { Textarea, Textbox } from '@utrecht/component-library-react';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { useShared } from '../texts/shared.ts';
import { useField, type FieldProps } from './context.ts';
import { Frame } from './field.tsx';
import { inserted } from './inserted.ts';

const asText = (value: unknown) => (typeof value === 'string' ? value : '');

/** One line of text. */
export function TextField(props: FieldProps & { readonly maxLength?: number }) {
  const { id, value, set, errors, invalid, aria } = useField(props);
  return (
    <Frame {...props} id={id} errors={errors}>
      <Textbox
        id={id}
        value={asText(value)}
        required={props.required}
        invalid={invalid}
        onChange={(event) => set(event.target.value)}
        {...aria}
      />
    </Frame>
  );
}

const CLOSE_TO_THE_END = 0.9;

interface LongTextProps extends FieldProps {
  readonly rows?: number;
  readonly max?: number;
  /** Takes what is typed, where it does not stay in this field alone. */
  readonly onText?: (text: string) => void;
  /** Beside it: what can put a text into it. */
  readonly tools?: Tools | undefined;
}
export type Tools = (into: { readonly value: string; readonly insert: (text: string) => void }) => ReactNode;

/** Where somebody stands in a field, and a text put in there, with the caret behind it. */
function useInserting(value: string, take: (text: string) => void) {
  const field = useRef<HTMLTextAreaElement>(null);
  const stood = useRef(false);
  const goes = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    if (goes.current === undefined) return;
    field.current?.focus();
    field.current?.setSelectionRange(goes.current, goes.current);
    goes.current = undefined;
  }, [value]);
  const insert = (text: string) => {
    const { value: now, caret } = inserted(value, stood.current ? field.current?.selectionEnd : undefined, text);
    goes.current = caret;
    take(now);
  };
  const onFocus = () => {
    stood.current = true;
  };
  return { field, insert, onFocus };
}

/** Text of any length; what is pasted loses its styles, since only text is kept. */
export function LongText(props: LongTextProps) {
  const t = useShared();
  const { max = 20_000, rows = 6 } = props;
  const { id, value, set, errors, invalid, aria } = useField(props);
  const take = props.onText ?? set;
  const left = max - asText(value).length;
  const { field, insert, onFocus } = useInserting(asText(value), take);
  return (
    <Frame {...props} id={id} errors={errors}>
      <Textarea
        id={id}
        ref={field}
        onFocus={onFocus}
        rows={rows}
        value={asText(value)}
        required={props.required}
        invalid={invalid || left < 0}
        onChange={(event) => take(event.target.value)}
        {...aria}
      />
      <span className="dw-small dw-muted" role="status">
        {left < max * (1 - CLOSE_TO_THE_END) && t('form.characters', { count: left })}
      </span>
      {props.tools?.({ value: asText(value), insert })}
    </Frame>
  );
}
