import { describe, expect, it } from '@jest/globals';
import { ANYONE, type Sight } from '#access';
import { mayHearOf, type Happened } from '#projections';
import { Readable } from 'node:stream';
import { serverSentEvents, type Listening } from './stream.js';

const at = (n: number) => String(n).padStart(4, '0');
const happened = (n: number, seenBy: readonly Sight[] = ['public']): Happened => ({
  ...{ kind: 'trajectory', id: `t${n}`, position: at(n), type: 'TrajectoryClosed' },
  ...{ municipality: 'gm0000', councils: [], revisions: Object.fromEntries(seenBy.map((sight) => [sight, 0])) },
});

/** A feed that holds these from the beginning, and tells a hundred at a time. */
const feedOf = (all: readonly Happened[]): Listening['feed'] => ({
  position: at(all.length),
  wait: (position, ms) => new Promise((resolve) => setTimeout(resolve, position < at(all.length) ? 0 : ms)),
  since: (position) => {
    const part = all.filter((one) => one.position > position).slice(0, 100);
    return Promise.resolve({ happened: part, until: part.at(-1)?.position ?? position });
  },
});

function listening(all: readonly Happened[], how: Partial<Listening> = {}): Listening & { readonly dropped: string[] } {
  const dropped: string[] = [];
  return {
    feed: feedOf(all),
    who: () => Promise.resolve(ANYONE),
    lastOf: (actor) => all.findLast((one) => mayHearOf(actor, one))?.position,
    pace: { beatMs: 20, patienceMs: 50 },
    signal: new AbortController().signal,
    drop: () => dropped.push('dropped'),
    ...how,
    dropped,
  };
}

const many = (count: number, seenBy?: readonly Sight[]) =>
  Array.from({ length: count }, (_, i) => happened(i + 1, seenBy));

async function untilBeat(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) {
    if (piece === ':\n\n') break;
    text += piece;
  }
  return text;
}

describe('a stream', () => {
  it('tells everything that was missed, in order, when that is little', async () => {
    const text = await untilBeat(serverSentEvents(listening(many(250), { after: '' })));
    expect([...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => id)).toEqual(many(250).map(({ position }) => position));
  });

  it('says that too much was missed, and goes on from there', async () => {
    const text = await untilBeat(serverSentEvents(listening(many(1_200), { after: '' })));
    const ids = [...text.matchAll(/^event: (\w+)\nid: (\d+)$/gm)].map(([, name, id]) => [name, id]);
    expect(ids).toHaveLength(1_001);
    expect(ids.at(-1)).toEqual(['missed', at(1_200)]);
  });

  it('says nothing of what is hidden but by the clock', async () => {
    const from = performance.now();
    const text = await untilBeat(serverSentEvents(listening(many(500, ['internal']), { after: '' })));
    expect(text).toBe('retry: 1000\n\n');
    expect(performance.now() - from).toBeGreaterThan(15);
  });

  it('ends when what its listener is changes, with what comes or by the clock, and tells nothing more by it', async () => {
    let role: 'clerk' | 'auditor' = 'clerk';
    const who = () => Promise.resolve({ id: 'p1', grants: [{ role, municipality: 'gm0000' }] });
    const all: Happened[] = [];
    const feed = { ...feedOf(all), wait: (_: string, ms: number) => new Promise<void>((done) => setTimeout(done, ms)) };
    const pieces = serverSentEvents(listening(all, { feed, who, after: '' }));
    expect((await pieces.next()).value).toBe('retry: 1000\n\n');
    expect((await pieces.next()).value).toBe(':\n\n');
    role = 'auditor';
    expect(await pieces.next()).toMatchObject({ value: 'event: ended\ndata: {"why":"roles"}\n\n' });
    expect(await pieces.next()).toEqual({ done: true, value: undefined });
  });

  it('holds back for somebody who does not read, and lets go of them in the end', async () => {
    let asked = 0;
    const all = many(900);
    const feed = { ...feedOf(all), since: (position: string) => (asked++, feedOf(all).since(position)) };
    const deaf = listening([], { feed, lastOf: () => at(900), after: '' });
    const stream = Readable.from(serverSentEvents(deaf), { objectMode: false, highWaterMark: 1_000 });
    // Begins, and then nobody takes anything.
    stream.read(0);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(deaf.dropped).toEqual(['dropped']);
    expect(asked).toBe(1);
    stream.destroy();
  });
});
