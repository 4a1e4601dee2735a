import { afterAll, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { clear, folder } from '../../../test/contract/stores.js';
import { ProjectionWorker } from './projection-worker.js';

const thread = (code: string) =>
  new URL(`data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads';${code}`)}`);
const keeping = { log: { eventStoreDb: undefined, file: 'events.sqlite' }, views: 'views.sqlite', logLevel: 'silent' };

afterAll(clear);

async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 500 && !holds(); i++) await new Promise((r) => setTimeout(r, 10));
  expect(holds()).toBe(true);
}

it('starts the thread again whenever it fails, and says what failed and when it is over, each once', async () => {
  const lines: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => lines.push(line) });
  const views = { look: () => Promise.resolve() };
  const tries = join(folder(), 'tries');
  const failing = `import { appendFileSync, readFileSync } from 'node:fs'; appendFileSync('${tries}', '.');
    if (readFileSync('${tries}').length < 3) throw Object.assign(new Error('no room'), { code: 'store-full' });
    parentPort.postMessage('moved'); parentPort.once('message', () => undefined);`;
  const kept = new ProjectionWorker(views, keeping, log, thread(failing));
  kept.start();
  await until(() => lines.length === 2);
  await kept.end();
  expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
    { level: 50, code: 'store-full', why: 'no room' },
    { level: 40, code: 'store-full', times: 2 },
  ]);
  expect(lines[0]).not.toContain('stack');
});

it('begins the thread anew once it built much, and says nothing of it', async () => {
  const lines: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => lines.push(line) });
  let looks = 0;
  const views = { look: () => Promise.resolve(void looks++) };
  const starts = join(folder(), 'starts');
  const building = `import { appendFileSync, readFileSync } from 'node:fs'; appendFileSync('${starts}', '.');
    if (readFileSync('${starts}').length < 2) parentPort.postMessage('built');
    parentPort.once('message', () => undefined);`;
  const kept = new ProjectionWorker(views, keeping, log, thread(building));
  kept.start();
  await until(() => looks === 2 && existsSync(starts) && readFileSync(starts).length === 2);
  await kept.end();
  expect(readFileSync(starts, 'utf8')).toBe('..');
  expect(lines).toEqual([]);
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
  const kept = new ProjectionWorker(
    views,
    keeping,
    log,
    thread(`${moves} parentPort.once('message', () => undefined);`),
  );
  kept.start();
  await until(() => looks === 3);
  expect(most).toBe(1);
  expect(lines).toHaveLength(1);
  await kept.end();
});
