import { keyPlace } from '#checkpoints';
import { openDirectory } from '#directory';
import { openSqliteEventStore } from '#event-store';
import { checkEnd } from '#projections';
import { join } from 'node:path';
import { pino } from 'pino';
import { LogChecker } from '../../apps/api/projection-worker/log-checker.js';
import type { LogStatus } from '../../apps/api/projection-worker/log-status.js';
import { openLogSigning } from '../../apps/api/start/open-signing.js';

/**
 * What the check beside a server's work finds, and what it finds the next time, without the server around it, which takes ten times as long.
 * @throws whatever keeps a server from starting.
 */
export async function checkedBeside(
  data: string,
  env: { DOORWERKING_KEY: string },
): Promise<readonly LogStatus['status'][]> {
  const log = pino({ level: 'silent' });
  const key = keyPlace(data, env.DOORWERKING_KEY);
  const open = () => openDirectory({ file: join(data, 'directory.sqlite'), now: () => new Date() });
  const store = openSqliteEventStore({ file: join(data, 'events.sqlite') });
  const directory = await open();
  try {
    await checkEnd(store, join(data, 'views.sqlite'));
    await openLogSigning(store, directory.checkpoints, key, log);
    const checked = async () => {
      const found = Promise.withResolvers<LogStatus['status']>();
      const onStatus = ({ status }: LogStatus) => status !== 'unchecked' && found.resolve(status);
      const checker = new LogChecker({ store, open, key, log, onStatus });
      checker.run();
      const status = await found.promise;
      await checker.end();
      return status;
    };
    // Once more when it had its time to sign.
    return [await checked(), await checked()];
  } finally {
    await directory.close();
    await store.close();
  }
}
