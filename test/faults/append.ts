// Runs as a process of its own: appends three chained events at a time to a stream of its own and to one
// that it shares, and says what was acknowledged.
import { openSqliteEventStore, seal, WRITER_THREAD } from '#event-store';
import { writeSync } from 'node:fs';

const [file = '', name = '', count = '0', how = ''] = process.argv.slice(2);
const store = openSqliteEventStore({ file, lockTimeout: 30_000, ...(how === 'beside' && { thread: WRITER_THREAD }) });

async function append(stream: string, command: string) {
  for (;;) {
    const last = (await store.readStream(stream)).at(-1);
    const events = [0, 1, 2].map((i) => ({ id: `${command}.${i}`, type: 'Happened', data: {}, meta: { command } }));
    const link = last && { revision: last.revision, hash: String(last.meta['hash']) };
    const result = await store.append(stream, link?.revision ?? 'none', seal(stream, link, events));
    // Written at once and not by the stream, so that a kill loses no line that was said.
    if (result.ok) return writeSync(1, `${stream} ${result.revision}\n`);
  }
}

let next = 0;
async function lane(stream: string) {
  for (let i = next++; i < Number(count); i = next++) await append(stream, `${name}-${i}`);
}
await Promise.all([lane(`own-${name}`), lane(`side-${name}`), lane('shared')]);
await store.close();
