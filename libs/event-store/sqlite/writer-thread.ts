import { parentPort, workerData } from 'node:worker_threads';
import { EventIdReused, StoreError } from '../port.js';
import { Connection } from './connection.js';
import { Writer } from './writer.js';
import type { Asked, Failed, Told, WriterData } from './writer-beside.js';

// The thread that writes: see docs/decisions/0023-writer-thread.md.
const { file, lockTimeout, same } = workerData as WriterData;

let opened: Writer | undefined;

/** Opened when it is first needed: a file that cannot be opened then may be there for the next. */
const writer = () => (opened ??= new Writer(new Connection(file, lockTimeout, 'refused', same), () => undefined));

/** Errors lose their class on the way. */
function failed(error: unknown): Failed {
  if (error instanceof EventIdReused) return { reused: error.id };
  if (error instanceof StoreError) return { code: error.code, message: error.message, cause: error.cause };
  return { error };
}

let told: Told[] = [];

/** All that one commit settles is told in one message. */
function tell(one: Told): void {
  told.push(one);
  if (told.length > 1) return;
  queueMicrotask(() => {
    parentPort?.postMessage(told);
    told = [];
  });
}

async function append({ nr, stream, expected, events }: Asked): Promise<void> {
  try {
    tell({ nr, result: await writer().append(stream, expected, events) });
  } catch (error) {
    tell({ nr, failed: failed(error) });
  }
}

async function close(): Promise<void> {
  await opened?.close();
  parentPort?.close();
}

parentPort?.on('message', (asked: readonly Asked[] | 'close') => {
  if (asked === 'close') void close();
  else for (const one of asked) void append(one);
});
