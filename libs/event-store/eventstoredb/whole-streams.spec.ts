import { describe, expect, it } from '@jest/globals';
import type { StoredEvent } from '../port.js';
import { wholeStreams } from './whole-streams.js';

/** A log of streams by these names, one event each time that one is named. */
function logOf(names: readonly string[]): StoredEvent[] {
  const next = new Map<string, number>();
  return names.map((stream, i) => {
    const revision = next.get(stream) ?? 0;
    next.set(stream, revision + 1);
    return { stream, revision, position: `${i}`.padStart(4, '0'), id: `${i}`, type: 'Happened', data: {}, meta: {} };
  });
}

async function read(names: readonly string[], batch: number, mostHeld: number, cut: readonly string[] = [], gap = -1) {
  const log = logOf(names).filter((_, i) => i !== gap);
  const asked: string[] = [];
  const batches: (readonly StoredEvent[])[] = [];
  // eslint-disable-next-line @typescript-eslint/require-await -- the port asks for this form
  async function* backwards() {
    const reversed = log.toReversed();
    for (let i = 0; i < reversed.length; i += 4) yield reversed.slice(i, i + 4);
  }
  const ask = (name: string) => {
    asked.push(name);
    const events = log.filter(({ stream }) => stream === name);
    // Somebody appended while we read: that is not asked for.
    const last = events.at(-1) as StoredEvent;
    const later = { ...last, revision: last.revision + 1 };
    return Promise.resolve([...events, later]);
  };
  const streams = wholeStreams({ log: backwards(), cut: new Set(cut) }, ask, batch, mostHeld);
  for await (const events of streams) batches.push(events);
  expect(batches.flat().toSorted((a, b) => (a.position < b.position ? -1 : 1))).toEqual(log);
  for (const events of batches) {
    const ends = new Map(events.map((e) => [e.stream, e.revision]));
    for (const [stream, revision] of ends) expect(extentOf(log).get(stream)).toBe(revision);
  }
  return { asked, batches };
}

const extentOf = (log: readonly StoredEvent[]) => new Map(log.map((e) => [e.stream, e.revision]));

describe('whole streams', () => {
  it('of one after another are gathered from the log, and nobody is asked', async () => {
    const { asked, batches } = await read(['a', 'a', 'b', 'b', 'b', 'c', 'a2', 'a2'], 2, 4);
    expect(asked).toEqual([]);
    expect(batches.map((events) => events.length)).toEqual([2, 4, 2]);
  });

  it('of what is written through each other are whole, however few may be held', async () => {
    const names = Array.from({ length: 60 }, (_, i) => `s${(i * 7) % 11}`);
    for (const most of [0, 1, 5, 20, 100]) {
      for (const batch of [1, 10, 1_000]) await read(names, batch, most);
    }
    expect((await read(names, 10, 100)).asked).toEqual([]);
    expect((await read(names, 10, 0)).asked).toHaveLength(11);
  });

  it('that took long are asked for, the short ones beside them not', async () => {
    const { asked } = await read(['long', 'a', 'a', 'b', 'b', 'c', 'c', 'long', 'long'], 1, 1);
    expect(asked).toEqual(['long']);
  });

  it('of which the server shows not everything are asked for', async () => {
    expect((await read(['a', 'a', 'b'], 1, 100, ['a'])).asked).toEqual(['a']);
  });

  it('with a gap, as the server leaves for what was thrown away, are asked for', async () => {
    expect((await read(['a', 'a', 'a', 'b'], 1, 100, [], 1)).asked).toEqual(['a']);
    expect((await read(['a', 'a', 'a', 'b'], 1, 100, [], 0)).asked).toEqual(['a']);
  });

  it('of an empty log are none', async () => {
    expect((await read([], 1, 100)).batches).toEqual([]);
  });
});
