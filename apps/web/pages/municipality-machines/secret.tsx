import { Textbox } from '@utrecht/component-library-react';
import { useId } from 'react';
import { Frame } from '../../form/field.tsx';
import { useTexts } from './texts.ts';

/** A value to copy, whole. */
export function Copied({ label, value }: { readonly label: string; readonly value: string }) {
  const field = useId();
  return (
    <Frame id={field} label={label} required errors={[]}>
      <Textbox id={field} readOnly value={value} onFocus={(event) => event.target.select()} />
    </Frame>
  );
}

/** A secret, as it is shown once. */
export function Secret({ name, secret }: { readonly name: string; readonly secret: string }) {
  const t = useTexts();
  return (
    <div className="dw-form" role="status">
      <Copied label={t('secret', { name })} value={secret} />
      <p className="utrecht-paragraph">{t('once')}</p>
    </div>
  );
}
