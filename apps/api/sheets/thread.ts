import { judgeSheet, NotASheet, type Setting } from '#spreadsheet';
import { serveRequests } from '../worker/serve-requests.js';
import { Refusal } from '../http/refusal.js';

/** What a sheet is judged by. Progress is told in memory that both threads see: how many rows were judged, and of how many. */
export interface SheetToJudge {
  readonly bytes: Uint8Array;
  readonly setting: Setting;
  readonly today: string;
  readonly progress: Int32Array;
}

serveRequests(async ({ bytes, setting, today, progress }: SheetToJudge) => {
  try {
    return await judgeSheet(bytes, setting, today, (done, of) => progress.set([done, of]));
  } catch (error) {
    throw error instanceof NotASheet ? new Refusal('invalid', error.message) : error;
  }
});
