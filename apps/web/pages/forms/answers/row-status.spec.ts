import { describe, expect, it } from '@jest/globals';
import { NO_ANSWER, type AnswerValues } from '../../../action/answer.ts';
import { rowStatusOf } from './row-status.ts';

const no = (reason: string): AnswerValues => ({ ...NO_ANSWER, verdict: 'notAdopted', reason });

describe('an answer that is being written', () => {
  it.each([
    ['nothing anywhere', NO_ANSWER, NO_ANSWER, NO_ANSWER, 'none'],
    ['as it is recorded', no('a'), no('a'), no('a'), 'recorded'],
    ['typed here only', no('b'), no('a'), no('a'), 'typed'],
    ['changed by somebody else only', no('a'), no('a'), no('b'), 'behind'],
    ['changed here and by somebody else', no('b'), no('a'), no('c'), 'conflict'],
    ['changed in the same way by both', no('b'), no('a'), no('b'), 'recorded'],
    ['written here and by somebody else for the first time', no('b'), NO_ANSWER, no('c'), 'conflict'],
  ] as const)('%s', (_, mine, base, theirs, expected) => {
    expect(rowStatusOf({ mine, base, theirs })).toBe(expected);
  });

  it('is not another answer by a field that its verdict does not have', () => {
    const left = { ...no('a'), adoptedPart: 'left over from another verdict' };
    expect(rowStatusOf({ mine: left, base: no('a'), theirs: no('a') })).toBe('recorded');
  });
});
