import { IconCloudOff } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useShared } from '../../texts/shared.ts';

const watch = (changed: () => void) => {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
};

/** Says when the network is gone, and that what was typed is kept. */
export function Offline() {
  const t = useShared();
  const online = useSyncExternalStore(
    watch,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status">
      {!online && (
        <div className="dw-offline">
          <div className="dw-width">
            <IconCloudOff className="dw-icon" aria-hidden="true" /> {t('state.offline')}
          </div>
        </div>
      )}
    </div>
  );
}
