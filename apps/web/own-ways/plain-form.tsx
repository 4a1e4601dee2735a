import { Button, Checkbox, Textbox } from '@utrecht/component-library-react';
import { useId, useRef, useState, type FormEvent, type HTMLInputAutoCompleteAttribute, type ReactNode } from 'react';
import { isRefused, refusedHere, rulesOf } from '../api/problem.ts';
import { Frame } from '../form/field.tsx';
import { FormProblems } from '../form/problems.tsx';
import '../form/form.css';
import { useTexts } from './texts.ts';

export interface PlainField {
  readonly name: string;
  readonly label: string;
  readonly description?: string;
  readonly type?: 'text' | 'password';
  readonly autoComplete: HTMLInputAutoCompleteAttribute;
  readonly initial?: string | undefined;
  readonly numeric?: boolean;
}

interface PlainFormProps {
  readonly fields: readonly PlainField[];
  readonly send: (values: Readonly<Record<string, string>>) => void;
  readonly error: Error | null;
  readonly busy: boolean;
  readonly submit: string;
  readonly children?: ReactNode;
}

/** A form of which nothing is kept in the browser: a password stands in no other place than its field. */
export function PlainForm({ fields, send, error, busy, submit, children }: PlainFormProps) {
  const t = useTexts();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [empty, setEmpty] = useState<Error | null>(null);
  const [isShown, setShown] = useState(false);
  const shown = empty ?? error;
  const errorsOf = (name: string) =>
    isRefused(shown)
      ? rulesOf(shown.problem).flatMap(({ place, detail }) =>
          place === name ? [{ text: detail, lang: 'nl' as const }] : [],
        )
      : [];
  const problems = isRefused(shown)
    ? rulesOf(shown.problem).map(({ place, detail }) => {
        const named = fields.find(({ name }) => name === place);
        const field = named && ({ label: named.label, id: `${id}-${named.name}`, kind: 'fill' } as const);
        return { text: detail, lang: 'nl' as const, place, field };
      })
    : [];
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const values = Object.fromEntries(
      fields.map(({ name }) => [name, (form.current?.elements.namedItem(name) as HTMLInputElement).value]),
    );
    const missing = fields.filter(({ name }) => values[name]?.trim() === '');
    setEmpty(
      missing.length > 0
        ? refusedHere(...missing.map(({ name }) => ({ place: name, detail: t('password.missing') })))
        : null,
    );
    if (missing.length > 0)
      form.current?.querySelector<HTMLInputElement>(`[name="${missing[0]?.name ?? ''}"]`)?.focus();
    else send(values);
  };
  return (
    <form ref={form} className="dw-form" onSubmit={onSubmit} noValidate aria-busy={busy}>
      {!empty && <FormProblems error={error} problems={problems} />}
      {children}
      {fields.map(({ name, label, description, type = 'text', autoComplete, initial, numeric }) => {
        const field = `${id}-${name}`;
        const errors = errorsOf(name);
        const described = [description === undefined ? [] : `${field}-d`, errors.length > 0 ? `${field}-e` : []].flat();
        return (
          <Frame key={name} id={field} label={label} description={description} required errors={errors}>
            <Textbox
              {...{ id: field, name, autoComplete, type: isShown ? 'text' : type, required: true }}
              invalid={errors.length > 0}
              defaultValue={initial}
              autoCapitalize="none"
              spellCheck={false}
              aria-describedby={described.length > 0 ? described.join(' ') : undefined}
              {...(numeric === true && { inputMode: 'numeric' as const })}
            />
          </Frame>
        );
      })}
      {fields.some(({ type }) => type === 'password') && (
        <label className="dw-option">
          <Checkbox checked={isShown} onChange={() => setShown(!isShown)} />
          <span>{t('password.show')}</span>
        </label>
      )}
      <div className="dw-form__end">
        <Button type="submit" appearance="primary-action-button" aria-disabled={busy}>
          {submit}
        </Button>
      </div>
    </form>
  );
}
