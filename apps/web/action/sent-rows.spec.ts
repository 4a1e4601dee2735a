import { describe, expect, it } from '@jest/globals';
import { isTyped, sentRowsIn, placeIn, withSentRows } from './sent-rows.ts';

describe('the rows that are sent', () => {
  const values = { questions: ['', 'Wat?', ' ', 'Hoe?'], urgent: '' };
  const kept = sentRowsIn(values, { questions: isTyped });

  it('are those that hold something', () => {
    expect(withSentRows(values, kept)).toEqual({ questions: ['Wat?', 'Hoe?'], urgent: '' });
    expect(withSentRows(values, sentRowsIn(values, undefined))).toEqual(values);
  });

  it('have their problems where they stand in the form', () => {
    expect(['questions[1]', 'questions', 'term.weeks', 'other[1].x'].map(placeIn(kept))).toEqual([
      'questions[3]',
      'questions',
      'term.weeks',
      'other[1].x',
    ]);
  });
});
