import { expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../http/refusal.js';
import { WorkerQueue, type WorkerLimits } from './worker-queue.js';

/** A thread that answers each file with itself, but does what some of them say. */
const CODE = `
import { parentPort, threadId } from 'node:worker_threads';
const eat = () => { const all = []; for (;;) all.push(Array(100_000).fill(all)); };
parentPort.on('message', ({ read }) => {
  if (read === 'spin') for (;;);
  if (read === 'hang') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  if (read === 'eat') eat();
  if (read === 'end') process.exit(3);
  if (read === 'number') return parentPort.postMessage({ answer: threadId });
  if (read === 'refuse') return parentPort.postMessage({ refused: ['unknown-id', 'not here', { status: 404 }] });
  if (read === 'throw') throw new Error('thrown');
  parentPort.postMessage(read === 'fail' ? { error: new Error('failed') } : { answer: read });
});`;
const thread = { at: new URL(`data:text/javascript,${encodeURIComponent(CODE)}`), name: 'answers' };
const NOT = {
  busy: () => new Refusal('busy', 'busy', { retryAfter: 5 }),
  tooLong: () => new Refusal('too-large', 'too long'),
  tooMuch: () => new Refusal('too-large', 'too much'),
};
const beside = (allowed: Partial<WorkerLimits> = {}) => {
  const files = new WorkerQueue<{ read: string }>(
    thread,
    { ms: 20_000, megabytes: 512, waiting: 8, idleMs: 30_000, ...allowed },
    NOT,
  );
  const asking = (by?: string, ms = 60_000) => ({ until: performance.now() + ms, ...(by !== undefined && { by }) });
  return {
    read: (text: string, by?: string, ms?: number) => files.ask({ read: text }, asking(by, ms)),
    first: (text: string, ms?: number) => files.askFirst({ read: text }, asking(undefined, ms)),
  };
};

it('answers one after another, in the order of asking', async () => {
  const files = beside();
  const told: unknown[] = [];
  await Promise.all(['1', '2', '3'].map(async (text) => told.push(await files.read(text))));
  expect(told).toEqual(['1', '2', '3']);
});

it.each([
  ['hang', { ms: 3_000 }, 'too long'],
  ['eat', { megabytes: 16 }, 'too much'],
] as const)('a file that makes it %s is refused, and the next is answered', async (text, allowed, message) => {
  const files = beside(allowed);
  const [first, second] = await Promise.allSettled([files.read(text), files.read('next')]);
  expect(first).toMatchObject({ status: 'rejected', reason: expect.any(Refusal) });
  expect(first).toMatchObject({ reason: { message } });
  expect(second).toEqual({ status: 'fulfilled', value: 'next' });
});

it.each([
  ['end', 'ended with 3'],
  ['throw', 'thrown'],
  ['fail', 'failed'],
])('what nobody foresaw (%s) fails that file alone', async (text, message) => {
  const files = beside();
  await expect(files.read(text)).rejects.toThrow(message);
  expect(await files.read('next')).toBe('next');
  await expect(files.read(text)).rejects.toThrow(message);
  expect(await files.read('next')).toBe('next');
});

it('refuses a file when too many wait, and says when to come back', async () => {
  const files = beside({ waiting: 2 });
  const told = await Promise.allSettled(['1', '2', '3', '4'].map((text) => files.read(text)));
  expect(told.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected']);
  expect(told[3]).toMatchObject({ reason: { code: 'busy', with: { retryAfter: 5 } } });
  expect(await files.read('5')).toBe('5');
});

it('what was begun is finished before what waits, and is never too many', async () => {
  const files = beside({ waiting: 1 });
  const told: unknown[] = [];
  const asked = [files.read('1'), files.read('2'), files.first('begun'), files.first('begun before')];
  await Promise.all(asked.map(async (answer) => told.push(await answer)));
  expect(told).toEqual(['1', 'begun before', 'begun', '2']);
});

it('tells somebody who waits longer than they want that it is busy, and does not answer after that', async () => {
  const files = beside();
  const [hung, waited, begun, next] = await Promise.allSettled([
    files.read('spin', 'a', 1_000),
    files.read('1', 'b', 200),
    files.first('2', 200),
    files.read('3', 'b'),
  ]);
  for (const late of [waited, begun]) expect(late).toMatchObject({ reason: { code: 'busy', with: { retryAfter: 5 } } });
  // What nobody waits for any more is ended too, and the next is answered.
  expect(hung).toMatchObject({ reason: { code: 'busy' } });
  expect(next).toEqual({ status: 'fulfilled', value: '3' });
});

it('one sender does not fill it, and does not go before others', async () => {
  const files = beside({ waiting: 8, each: 2 });
  const told: unknown[] = [];
  const asked = [...['a1', 'a2', 'a3', 'a4', 'a5'].map((text) => [text, 'a']), ['b1', 'b'], ['c1', 'c']];
  const all = await Promise.allSettled(asked.map(async ([text = '', by]) => told.push(await files.read(text, by))));
  expect(told).toEqual(['a1', 'b1', 'a2', 'c1', 'a3']);
  const refusals = all.filter(({ status }) => status === 'rejected');
  expect(refusals).toHaveLength(2);
  for (const refusal of refusals) expect(refusal).toMatchObject({ reason: { code: 'busy' } });
});

it('what the thread refuses is a refusal here', async () => {
  const refused = beside().read('refuse');
  await expect(refused).rejects.toBeInstanceOf(Refusal);
  await expect(refused).rejects.toMatchObject({ code: 'unknown-id', message: 'not here', with: { status: 404 } });
});

it('ends a thread that is asked nothing, and starts another when it is', async () => {
  const files = beside({ idleMs: 50 });
  const [first, same] = [await files.read('number'), await files.read('number')];
  expect(same).toBe(first);
  await sleep(500);
  expect(await files.read('number')).not.toBe(first);
});
