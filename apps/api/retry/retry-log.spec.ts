import { DirectoryUnavailable } from '#directory';
import { StoreError } from '#event-store';
import { beforeEach, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { RetryLog } from './retry-log.js';

let lines: Record<string, unknown>[];
let now: number;
let retries: RetryLog;
beforeEach(() => {
  [lines, now] = [[], 0];
  const write = (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>);
  retries = new RetryLog(pino({ base: undefined }, { write }), 'the views do not follow the log', () => now);
});
const away = () => new StoreError('store-unreachable', 'connect ECONNREFUSED', { cause: new Error('deep inside') });

it('an outage of two minutes that is tried each second is told four times, without a stack', () => {
  for (; now <= 120_000; now += 1_000) retries.failed(away());
  retries.done();
  retries.done();
  expect(lines).toMatchObject([
    { level: 50, code: 'store-unreachable', why: 'connect ECONNREFUSED' },
    { level: 50, code: 'store-unreachable', times: 61 },
    { level: 50, code: 'store-unreachable', times: 121 },
    { level: 40, code: 'store-unreachable', times: 121, seconds: 121 },
  ]);
  for (const { msg } of lines) expect(msg).toContain('the views do not follow the log');
  expect(JSON.stringify(lines)).not.toMatch(/tried\.spec|deep inside|stack/);
});

it('each kind of trouble is told by itself, and what nobody foresaw with where it was, once', () => {
  for (let i = 0; i < 5; i++) {
    retries.failed(away());
    retries.failed(new DirectoryUnavailable('no database'));
    retries.failed(new TypeError(`this is undefined at ${i}`));
  }
  expect(lines).toHaveLength(3);
  expect(lines[2]).toMatchObject({ err: { message: 'this is undefined at 0', stack: expect.any(String) } });
  retries.done();
  expect(lines).toHaveLength(6);
});

it('the next outage is told anew, after the end of the last or long after it', () => {
  retries.failed(away());
  retries.done();
  retries.failed(away());
  now += 10 * 60_000;
  retries.failed(away());
  expect(lines.map(({ level }) => level)).toEqual([50, 40, 50, 50]);
});

it.each([undefined, null, 'text', { code: 7 }, { code: 'ENOENT' }])('whatever is thrown is told: %j', (thrown) => {
  retries.failed(thrown);
  retries.done();
  expect(lines).toHaveLength(2);
});
