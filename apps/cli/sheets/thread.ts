import { judgeSheet, NotASheet, type Setting } from '#spreadsheet';
import { parentPort, workerData } from 'node:worker_threads';

/** What a sheet is judged by. */
export interface Given {
  readonly bytes: Uint8Array;
  readonly setting: Setting;
  readonly today: string;
}

const { bytes, setting, today } = workerData as Given;
const told = (done: number, of: number) => parentPort?.postMessage({ done, of });
try {
  parentPort?.postMessage({ result: await judgeSheet(bytes, setting, today, told) });
} catch (error) {
  if (!(error instanceof NotASheet)) throw error;
  parentPort?.postMessage({ refused: error.message });
}
