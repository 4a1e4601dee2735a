import fc from 'fast-check';

const HALVES = { from: 0xd800, many: 0x800 };

// fast-check's own unit "binary" lists all million of them, once for each file that asks for it.
const anyCharacter = fc.nat(0x10ffff - HALVES.many).map(
  (n) => String.fromCodePoint(n < HALVES.from ? n : n + HALVES.many),
  (character) => {
    const point = typeof character === 'string' ? character.codePointAt(0) : undefined;
    if (point === undefined || String.fromCodePoint(point) !== character) throw new TypeError('not one character');
    return point < HALVES.from ? point : point - HALVES.many;
  },
);

/** A text of any characters at all, but for half ones. */
export const anyText = (bounds: fc.StringSharedConstraints = {}) => fc.string({ ...bounds, unit: anyCharacter });
