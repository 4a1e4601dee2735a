import { expect, it } from '@jest/globals';
import type { StoredCheckpoint } from '#directory';
import type { UnderTest } from './under-test.js';

const made = (size: number, more: Partial<StoredCheckpoint> = {}): StoredCheckpoint => ({
  size,
  key: 'doorwerking/a+00000001',
  note: `doorwerking/a\n${size}\n…\n\n— …\n`,
  stream: 'trajectory-x',
  revision: size - 1,
  position: String(size).padStart(16, '0'),
  path: 'AA== AA==',
  asked: false,
  madeAt: `2026-03-0${size}T12:00:00.000Z`,
  ...more,
});
const key = made(1).key;

/** Hashes that tell where they stand; `other` belong to another log. */
const hashes = (from: number, until: number, other = 0) =>
  Buffer.concat(
    Array.from({ length: until - from }, (_, i) => {
      const bytes = Buffer.alloc(32, other);
      bytes.writeUInt32BE(from + i);
      return bytes;
    }),
  );

/** What a directory keeps of what was signed of the log. */
export function checkpoints(test: UnderTest): void {
  it('keeps each once, whoever asked for it, and gives the last of a key', async () => {
    const { checkpoints: kept } = test.directory;
    expect(await kept.latest(key)).toBeUndefined();
    expect(await kept.public(key, '9')).toBeUndefined();
    for (const one of [made(2), made(1), made(3, { key: 'b+2' }), made(2, { note: 'other', asked: true })])
      await kept.keep(one);
    await test.directory.close();
    const { checkpoints: again } = await test.node();
    expect(await again.latest(key)).toEqual(made(2, { asked: true }));
    expect(await again.latest('none')).toBeUndefined();
    await again.keep(made(2));
    expect(await again.latest(key)).toEqual(made(2, { asked: true }));
  });

  it('shows the last from before a moment, or what was asked for, or the first', async () => {
    const { checkpoints: kept } = test.directory;
    for (const one of [made(2), made(3), made(4), made(5), made(1, { key: 'b+2' })]) await kept.keep(one);
    const sizes = async (before: string) => (await kept.public(key, before))?.size;
    expect(await sizes('2026-03-01T00:00:00.000Z')).toBe(2);
    expect(await sizes('2026-03-04T12:00:00.000Z')).toBe(3);
    expect(await sizes('2026-03-04T12:00:00.001Z')).toBe(4);
    await kept.keep(made(5, { asked: true }));
    expect(await sizes('2026-03-04T12:00:00.000Z')).toBe(5);
  });

  it('forgets what is over more events than a copy of the log has', async () => {
    const { checkpoints: kept } = test.directory;
    for (const one of [made(2), made(3), made(4, { key: 'b+2' })]) await kept.keep(one);
    await kept.cutOff(3);
    expect((await kept.after(undefined)).map(({ size }) => size)).toEqual([2, 3]);
  });

  it('gives all of them, the smallest first, however many there are', async () => {
    const { checkpoints: kept } = test.directory;
    const madeAt = '2026-03-01T12:00:00.000Z';
    const all = Array.from({ length: 700 }, (_, i) => made(1 + Math.floor(i / 2), { madeAt, key: `k+${i % 2}` }));
    for (const one of all.toReversed()) await kept.keep(one);
    const found: StoredCheckpoint[] = [];
    for (;;) {
      const more = await kept.after(found.at(-1));
      if (more.length === 0) break;
      found.push(...more);
    }
    expect(found).toEqual(all);
  });

  it('keeps the hashes of the events in their order, in pieces of any length', async () => {
    const { checkpoints: kept } = test.directory;
    const all = async () => {
      let found = Buffer.alloc(0);
      for (let more = await kept.entries(0); more.length > 0; more = await kept.entries(found.length / 32)) {
        found = Buffer.concat([found, more]);
      }
      return found.toString('hex');
    };
    expect(await all()).toBe('');
    // Nothing can be said of what has nothing before it.
    await kept.keepEntries(5, hashes(5, 9));
    expect(await all()).toBe('');
    for (const [from, until] of [
      [0, 3],
      [3, 1_030],
      [1_030, 1_031],
      [1_031, 4_100],
    ] as const)
      await kept.keepEntries(from, hashes(from, until));
    expect(await all()).toBe(hashes(0, 4_100).toString('hex'));
    // A node that comes later with less takes nothing away; a log that goes on otherwise is what it is now.
    await kept.keepEntries(1_020, hashes(1_020, 1_040));
    expect(await all()).toBe(hashes(0, 4_100).toString('hex'));
    await kept.keepEntries(4_098, hashes(4_098, 4_099, 7));
    expect(await all()).toBe(Buffer.concat([hashes(0, 4_098), hashes(4_098, 4_099, 7)]).toString('hex'));
  });
}
