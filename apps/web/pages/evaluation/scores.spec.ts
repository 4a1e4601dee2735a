import { describe, expect, it } from '@jest/globals';
import { scoresOf, START } from './scores.ts';

describe('an evaluation', () => {
  it('holds only the conditions that were judged', () => {
    const filled = START.map((empty, i) =>
      i === 3 ? { score: '4', remark: 'Op tijd.' } : i === 6 ? { score: '', remark: 'Goed' } : empty,
    );
    expect(scoresOf(filled)).toEqual([
      { condition: 4, score: 4, remark: 'Op tijd.' },
      { condition: 7, remark: 'Goed' },
    ]);
    expect(scoresOf(START)).toEqual([]);
  });
});
