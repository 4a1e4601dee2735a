import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from './database.js';
import { Filling } from './filling.js';
import type { FillingData, ToFill } from './filling-beside.js';
import { Table } from './table.js';

// The thread that writes what is built anew: see docs/decisions/0009-views-thread.md.
const { file, tables } = workerData as FillingData;

// Whoever started it has the file open: what is damaged was seen there.
const db = openDatabase(file, (error) => {
  throw error;
});
const filling = new Filling(
  db,
  tables.map(({ view, key }) => new Table(db, view, key)),
);

async function fill(told: ToFill): Promise<void> {
  if (told !== 'end') {
    await filling.put(told);
    parentPort?.postMessage('written');
    return;
  }
  await filling.end();
  db.close();
  parentPort?.close();
}

// One after another, in the order in which they came.
let last = Promise.resolve();
parentPort?.on('message', (told: ToFill) => {
  last = last.then(() => fill(told));
});
