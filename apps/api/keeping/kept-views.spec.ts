import { expect, it } from '@jest/globals';
import { pino } from 'pino';
import { KeptViews } from './kept-views.js';

const thread = (code: string) =>
  new URL(`data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads';${code}`)}`);
const keeping = { log: { eventStoreDb: undefined, file: 'events.sqlite' }, views: 'views.sqlite', logLevel: 'silent' };

async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 500 && !holds(); i++) await new Promise((r) => setTimeout(r, 10));
  expect(holds()).toBe(true);
}

it('starts the thread again when it fails, and says what failed', async () => {
  const lines: string[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => lines.push(line) });
  const views = { look: () => Promise.resolve() };
  const kept = new KeptViews(views, keeping, log, thread("throw new Error('no room');"));
  kept.start();
  await until(() => lines.filter((line) => line.includes('no room')).length === 2);
  await kept.end();
});

it('looks when it starts and at each move, one look at a time, and ends the thread', async () => {
  let [looks, now, most] = [0, 0, 0];
  const views = {
    look: async () => {
      looks++;
      most = Math.max(most, ++now);
      await new Promise((r) => setTimeout(r, 5));
      now--;
      if (looks === 2) throw new Error('locked');
    },
  };
  const lines: string[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => lines.push(line) });
  const moves =
    "setTimeout(() => parentPort.postMessage('moved'), 100); setTimeout(() => parentPort.postMessage('moved'), 200);";
  const kept = new KeptViews(views, keeping, log, thread(`${moves} parentPort.once('message', () => undefined);`));
  kept.start();
  await until(() => looks === 3);
  expect(most).toBe(1);
  expect(lines).toHaveLength(1);
  await kept.end();
});
