import { describe, expect, it } from '@jest/globals';
import { linesOf } from './list-text.ts';

describe('a row with several lines', () => {
  it.each([
    ['several, pasted', 'een\r\ntwee\ndrie', ['een', 'twee', 'drie']],
    ['a list', '- een\n- twee', ['een', 'twee']],
    ['a new line at its end', 'een\n', ['een', '']],
    ['only a new line', '\n', ['']],
  ])('becomes rows: %s', (_, text, rows) => {
    expect(linesOf(text)).toEqual(rows);
  });
});
