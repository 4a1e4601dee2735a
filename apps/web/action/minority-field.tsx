import { useFormContext } from '../form/context.ts';
import { fieldsOf } from '../form/fields.ts';
import type { OfMinority } from './points.ts';
import { useActionTexts } from './texts.ts';

const { LongText, YesNo } = fieldsOf<OfMinority & { readonly recommendations: readonly OfMinority[] }>();

interface MinorityFieldProps {
  readonly place: 'minority' | `recommendations[${number}].minority`;
  readonly label: string;
}

/** That it is the view of a minority, and what that minority holds, where somebody says so. */
export function MinorityField({ place, label }: MinorityFieldProps) {
  const t = useActionTexts();
  const { form } = useFormContext();
  return (
    <>
      <YesNo place={place} label={label} />
      {form.get(place) === true && (
        <LongText
          place={`${place}Says`}
          label={t('points.minoritySays.label')}
          description={t('points.minoritySays.description')}
          rows={2}
        />
      )}
    </>
  );
}
