import { StoreError } from '#event-store';
import { expect, it } from '@jest/globals';
import { pino } from 'pino';
import { RetryLog } from '../retry/retry-log.js';
import { followLog } from './follow.js';

it('tries again for as long as the store is away, and says so once, without a stack', async () => {
  const lines: string[] = [];
  const retries = new RetryLog(
    pino({}, { write: (line: string) => lines.push(line) }),
    'the views do not follow the log',
  );
  let times = 0;
  const views = {
    run: () => {
      if (++times < 20) return Promise.reject(new StoreError('store-unreachable', 'connect ECONNREFUSED'));
      retries.done();
      return Promise.resolve();
    },
  };
  await followLog(views, retries, 1);
  expect(times).toBe(20);
  expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
    { level: 50, code: 'store-unreachable', why: 'connect ECONNREFUSED' },
    { level: 40, code: 'store-unreachable', times: 19 },
  ]);
  expect(lines.join()).not.toContain('keep.spec');
});
