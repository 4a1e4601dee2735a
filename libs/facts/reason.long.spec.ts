import { describe, expect, it } from '@jest/globals';
import { saysSomething } from './reason.js';

/** Pieces that a text can be made of, each alone as often as fits in the longest reason. */
const PIECES = [
  ...[
    'x',
    'xx',
    'nvt',
    'na',
    'geen',
    'x ',
    'x.',
    '<',
    '<a',
    '<a ',
    '<a "',
    "<a '",
    '<a-',
    '</',
    '<!--',
    '<!-- -->',
    '-->',
  ],
  ...[
    '<![CDATA[',
    ']]>',
    '<script>',
    '<script></script>',
    '&',
    '&amp;',
    '&#1',
    '&lt;',
    '&amp;lt;',
    '%20',
    '\\n',
    '1\u0301',
  ],
  ...[
    '#\ufe0f',
    'a\u0301',
    '\u0301',
    '\u200b',
    '\ufdfa',
    'ⓝ',
    '™',
    'п',
    'х',
    '\u{13441}',
    '|',
    '"',
    '<p "x',
    '<<b>',
    ' ',
  ],
];

describe('a reason is judged in a time that its length gives', () => {
  // A hang is what is looked for: what takes the square of it, or more, would not end in this time.
  it.each(PIECES)('%j, over and over', (piece) => {
    for (const after of ['', 'y', '>', '"', '-->']) {
      expect(typeof saysSomething(piece.repeat(40_000 / piece.length) + after)).toBe('boolean');
    }
  });

  it.each(['x', 'xx', 'na', 'nvt', 'nvtx'])('reads a long row of "%s", and what follows it', (word) => {
    const row = word.repeat(19_000 / word.length);
    expect([saysSomething(row), saysSomething(`${row}y`)]).toEqual([false, true]);
  });
});
