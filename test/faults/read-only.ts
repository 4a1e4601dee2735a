// Runs as a process of its own: tries to write where it may only read, and says what comes of it.
import { openSqliteEventStore, StoreError } from '#event-store';
import { chmodSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const [folder = '', what] = process.argv.slice(2);
const file = join(folder, 'events.sqlite');
const NOBODY = 65_534;

chmodSync(folder, what === 'folder' ? 0o555 : 0o777);
chmodSync(file, what === 'file' ? 0o444 : 0o666);
// Permissions do not hold for root.
if (process.getuid?.() === 0) {
  process.setgid?.(NOBODY);
  process.setuid?.(NOBODY);
}
try {
  const store = openSqliteEventStore({ file });
  await store.append('b', 'none', [{ id: 'x', type: 'Happened', data: {}, meta: {} }]);
  writeSync(1, 'written\n');
} catch (error) {
  if (!(error instanceof StoreError)) throw error;
  writeSync(1, `${error.code}\n`);
}
