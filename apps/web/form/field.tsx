import type { ReactNode } from 'react';
import { useShared } from '../texts/use-texts.ts';

interface FrameProps {
  readonly id: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly required?: boolean | undefined;
  readonly errors: readonly string[];
  readonly children: ReactNode;
}

export const Errors = ({ id, errors }: { id: string; errors: readonly string[] }) =>
  errors.length === 0 ? null : (
    <div id={`${id}-e`} className="utrecht-form-field-error-message dw-field__error" lang="nl">
      {errors.join('; ')}
    </div>
  );

/** Beside the label of what may be left empty. */
export function Optional({ required }: { required?: boolean | undefined }) {
  const t = useShared();
  return required ? null : <span className="dw-field__optional">{` (${t('form.optional')})`}</span>;
}

/** Around one control: its label, what it is for, and what is wrong with it. */
export const Frame = ({ id, label, description, required, errors, children }: FrameProps) => (
  <div className={`utrecht-form-field dw-field${errors.length > 0 ? ' utrecht-form-field--invalid' : ''}`}>
    <label className="utrecht-form-label" htmlFor={id}>
      {label}
      <Optional required={required} />
    </label>
    {description !== undefined && (
      <div id={`${id}-d`} className="utrecht-form-field-description dw-field__description">
        {description}
      </div>
    )}
    <Errors id={id} errors={errors} />
    {children}
  </div>
);

interface GroupProps extends FrameProps {
  readonly invalid: boolean;
}

/** Around several controls that are one question. */
export const Group = ({ id, label, description, required, errors, invalid, children }: GroupProps) => (
  <fieldset
    id={id}
    tabIndex={-1}
    className={`dw-field dw-fieldset${invalid ? ' utrecht-form-field--invalid' : ''}`}
    aria-describedby={
      [description !== undefined && `${id}-d`, invalid && `${id}-e`].filter(Boolean).join(' ') || undefined
    }
  >
    <legend className="utrecht-form-label">
      {label}
      <Optional required={required} />
    </legend>
    {description !== undefined && (
      <div id={`${id}-d`} className="utrecht-form-field-description dw-field__description">
        {description}
      </div>
    )}
    <Errors id={id} errors={errors} />
    {children}
  </fieldset>
);
