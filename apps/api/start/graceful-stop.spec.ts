import { StoreError } from '#event-store';
import { expect, it } from '@jest/globals';
import { closeAll } from './graceful-stop.js';

const QUICK = { patience: 200, mostForOne: 20 };
const hangs = () => new Promise<never>(() => undefined);

it('lets go of what cannot be closed in time, and closes what comes after it', async () => {
  const closed: string[] = [];
  const left = await closeAll(
    [
      ['requests', hangs],
      ['views', () => closed.push('views')],
      ['log', () => Promise.reject(new StoreError('store-unreachable', 'away'))],
      ['directory', () => Promise.resolve(closed.push('directory'))],
    ],
    QUICK,
  );
  expect(left).toEqual(['requests', 'log']);
  expect(closed).toEqual(['views', 'directory']);
});

it('goes round all of them, however many hang', async () => {
  const begun: number[] = [];
  const parts = Array.from({ length: 30 }, (_, i) => [`${i}`, () => (begun.push(i), hangs())] as const);
  expect(await closeAll(parts, QUICK)).toHaveLength(30);
  expect(begun).toHaveLength(30);
});

it('tells of what goes wrong otherwise', async () => {
  await expect(closeAll([['log', () => Promise.reject(new Error('broken'))]], QUICK)).rejects.toThrow('broken');
});
