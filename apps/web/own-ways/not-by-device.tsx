import { Alert } from '@utrecht/component-library-react';
import { NotByDevice } from './device.ts';
import { useTexts } from './texts.ts';

/** Says in words why a device did not do it; nothing of any other error. */
export function NotByDeviceNotice({ error }: { readonly error: Error | null }) {
  const t = useTexts();
  if (!(error instanceof NotByDevice)) return null;
  return (
    <Alert type="warning" role="alert">
      <p className="utrecht-paragraph">{t(`device.${error.why}`)}</p>
    </Alert>
  );
}
