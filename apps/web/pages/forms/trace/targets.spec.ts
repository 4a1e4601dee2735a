import { describe, expect, it } from '@jest/globals';
import type { InfluenceAnswer } from '../../../api/answers.ts';
import { inOrderOf, targetFor, traceableIn } from './targets.ts';

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
    // Of the two who answered it, one is still to show what came of it.
    [{ over: 'p1' }, 'p1 raad'],
    [{ over: 'f1' }, 'finding f1'],
    [{ over: 'a1', van: 'college' }, 'p2 college'],
    [{ over: 'a2', van: 'college' }, 'p3 college'],
  ])('%j → %s', (over, key) => {
    expect(targetFor(targets, over)?.key).toBe(key);
  });

  it.each([[{}], [{ over: 'a1' }], [{ over: 'a2', van: 'raad' }]])('%j can be several: then none is chosen', (over) => {
    expect(targetFor(targets, over)).toBeUndefined();
  });

  it('where nothing but one is awaited, that one', () => {
    const one = targets.filter(({ key }) => key !== 'p1 raad' && key !== 'p3 college');
    expect(targetFor(one, {})?.key).toBe('p2 college');
  });

  it('what is awaited of the advice that is asked for stands first', () => {
    expect(inOrderOf(targets, { over: 'a2' })[0]?.key).toBe('p3 college');
    expect(inOrderOf(targets, {})).toEqual(targets);
  });
});
