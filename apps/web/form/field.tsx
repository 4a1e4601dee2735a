import { Fragment, type ReactNode } from 'react';
import { useShared } from '../texts/shared.ts';
import type { Said } from './words.ts';

interface FrameProps {
  readonly id: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly required?: boolean | undefined;
  readonly needed?: string | undefined;
  readonly errors: readonly Said[];
  readonly children: ReactNode;
}

export const Errors = ({ id, errors }: { id: string; errors: readonly Said[] }) =>
  errors.length === 0 ? null : (
    <div id={`${id}-e`} className="utrecht-form-field-error-message dw-field__error">
      {errors.map(({ text, lang }, i) => (
        <Fragment key={text}>
          {i > 0 && '; '}
          <span lang={lang}>{text}</span>
        </Fragment>
      ))}
    </div>
  );

/** Beside the label of what may be left empty, or of what is needed only when something else is not given. */
export function Optional({ required, needed }: { required?: boolean | undefined; needed?: string | undefined }) {
  const t = useShared();
  return required ? null : <span className="dw-field__optional">{` (${needed ?? t('form.optional')})`}</span>;
}

/** Around one control: its label, what it is for, and what is wrong with it. */
export const Frame = ({ id, label, description, required, needed, errors, children }: FrameProps) => (
  <div className={`utrecht-form-field dw-field${errors.length > 0 ? ' utrecht-form-field--invalid' : ''}`}>
    <label className="utrecht-form-label" htmlFor={id}>
      {label}
      <Optional required={required} needed={needed} />
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
export const Group = ({ id, label, description, required, needed, errors, invalid, children }: GroupProps) => (
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
      <Optional required={required} needed={needed} />
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
