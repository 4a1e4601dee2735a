// Runs as a process of its own: writes until that fails, and says why it failed.
import { openSqliteEventStore, StoreError } from '#event-store';
import { writeSync } from 'node:fs';

const say = (line: string) => writeSync(1, `${line}\n`);

const store = openSqliteEventStore({ file: process.argv[2] ?? '' });
try {
  for (let i = 0; i < 1_000; i++) {
    await store.append('a', 'any', [{ id: String(i), type: 'Happened', data: 'x'.repeat(20_000), meta: {} }]);
    say(String(i));
  }
} catch (error) {
  if (!(error instanceof StoreError)) throw error;
  say(error.code);
}
if ((await store.readStream('a')).length > 0) say('read on');
await store.close();
