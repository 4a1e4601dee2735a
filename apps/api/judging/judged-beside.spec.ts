import { expect, it } from '@jest/globals';
import { Refusal } from '../http/refusal.js';
import { JudgedBeside, type Allowed } from './judged-beside.js';

/** A thread that answers each file with itself, but does what some of them say. */
const CODE = `
import { parentPort } from 'node:worker_threads';
const eat = () => { const all = []; for (;;) all.push({ at: all.length }); };
parentPort.on('message', ({ read }) => {
  if (read === 'hang') for (;;);
  if (read === 'eat') eat();
  if (read === 'end') process.exit(3);
  if (read === 'throw') throw new Error('thrown');
  parentPort.postMessage(read === 'fail' ? { error: new Error('failed') } : { answer: read });
});`;
const thread = new URL(`data:text/javascript,${encodeURIComponent(CODE)}`);
const beside = (allowed: Allowed = {}) => new JudgedBeside({ thread, ...allowed });

it('answers one after another, in the order of asking', async () => {
  const files = beside();
  const told: unknown[] = [];
  await Promise.all(['1', '2', '3'].map(async (text) => told.push(await files.read(text))));
  expect(told).toEqual(['1', '2', '3']);
});

it.each([
  ['hang', { ms: 500 }, 'too-large'],
  ['eat', { megabytes: 16 }, 'too-large'],
] as const)('a file that makes it %s is refused, and the next is answered', async (text, allowed, code) => {
  const files = beside(allowed);
  const [first, second] = await Promise.allSettled([files.read(text), files.read('next')]);
  expect(first).toMatchObject({ status: 'rejected', reason: expect.any(Refusal) });
  expect(first).toMatchObject({ reason: { code } });
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
