import { describe, expect, it } from '@jest/globals';
import type { InfluenceAnswer } from '../../../api/answers.ts';
import { targetFor, traceableIn } from './targets.ts';

const point = (id: string, advice: string, influence: Readonly<Record<string, string>>) => ({
  id,
  text: id,
  advice: { id: advice },
  answers: Object.entries(influence).map(([authority, seen]) => ({ authority, influence: seen })),
});
const targets = traceableIn({
  recommendations: [
    point('p1', 'a1', { college: 'text', raad: 'untraced' }),
    point('p2', 'a1', { college: 'untraced' }),
    point('p3', 'a2', { college: 'untraced' }),
  ],
  findings: [{ id: 'f1', text: 'f1', traces: [] }],
} as unknown as InfluenceAnswer);

describe('what somebody comes to trace', () => {
  it.each([
    [{ over: 'p1', van: 'college' }, 'p1 college'],
    [{ over: 'f1' }, 'finding f1'],
    [{ over: 'a1', van: 'college' }, 'p2 college'],
    [{ over: 'a1' }, 'p1 raad'],
    [{ over: 'a2', van: 'college' }, 'p3 college'],
    // Somebody was quicker: all of that response is traced.
    [{ over: 'a2', van: 'raad' }, 'p1 raad'],
    [{}, 'p1 raad'],
  ])('%j → %s', (over, key) => {
    expect(targetFor(targets, over)?.key).toBe(key);
  });
});
