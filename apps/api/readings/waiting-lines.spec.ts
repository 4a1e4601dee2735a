import { describe, expect, it, jest } from '@jest/globals';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace';
import { WaitingLines } from './waiting-lines.js';

const line = (name: string) => ({ name }) as ReadableSpan;

/** A log that takes in, or does not; what it has of each line. */
function aLog() {
  const taken: string[] = [];
  const log = {
    isUp: true,
    taken,
    export: ((spans, done) => {
      if (log.isUp) taken.push(...spans.map(({ name }) => name));
      done(log.isUp ? { code: 0 } : { code: 1, error: new Error('weg') });
    }) as SpanExporter['export'],
    shutdown: () => Promise.resolve(),
  };
  return log;
}
const said = () => ({ down: jest.fn(), up: jest.fn(), lost: jest.fn() });

describe('lines of a processing log', () => {
  it('wait while it is away, and go in their order, each once, when it is back', async () => {
    const [log, telling] = [aLog(), said()];
    const lines = new WaitingLines(log, telling);
    log.isUp = false;
    for (const name of ['a', 'b']) lines.onEnd(line(name));
    await lines.forceFlush();
    await lines.forceFlush();
    expect(lines.counts).toEqual({ sent: 0, waiting: 2, lost: 0 });
    // Once, however often it is tried.
    expect(telling.down.mock.calls).toEqual([[2, 'weg']]);
    log.isUp = true;
    lines.onEnd(line('c'));
    await lines.forceFlush();
    expect(log.taken).toEqual(['a', 'b', 'c']);
    expect(lines.counts).toEqual({ sent: 3, waiting: 0, lost: 0 });
    expect(telling.up).toHaveBeenCalledTimes(1);
    await lines.shutdown();
  });

  it('are lost beyond the bound, and at a stop while it is away: counted, and said', async () => {
    const [log, telling] = [aLog(), said()];
    const lines = new WaitingLines(log, telling, 2);
    log.isUp = false;
    for (const name of ['a', 'b', 'c', 'd']) lines.onEnd(line(name));
    expect(lines.counts).toEqual({ sent: 0, waiting: 2, lost: 2 });
    await lines.shutdown();
    expect(lines.counts).toEqual({ sent: 0, waiting: 0, lost: 4 });
    lines.onEnd(line('e'));
    expect(telling.lost.mock.calls).toEqual([[1], [1], [2], [1]]);
  });
});
