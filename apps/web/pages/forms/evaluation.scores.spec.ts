import { describe, expect, it } from '@jest/globals';
import { isJudged, scoreOf, START } from './evaluation.scores.ts';

describe('an evaluation', () => {
  it('holds only the conditions that were judged', () => {
    const filled = START.map((empty, i) =>
      i === 3
        ? { ...empty, score: '4', remark: 'Op tijd.' }
        : i === 6
          ? { ...empty, score: '', remark: 'Goed' }
          : empty,
    );
    expect(filled.filter(isJudged).map(scoreOf)).toEqual([
      { condition: 4, score: 4, remark: 'Op tijd.' },
      { condition: 7, remark: 'Goed' },
    ]);
    expect(START.filter(isJudged)).toEqual([]);
  });
});
