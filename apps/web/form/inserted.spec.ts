import { describe, expect, it } from '@jest/globals';
import { inserted } from './inserted.ts';

describe('a text that is put into what is typed', () => {
  it('is all there is where nothing was typed', () => {
    expect(inserted(' \n', 1, 'Dat mag niet.')).toEqual({ value: 'Dat mag niet.', caret: 13 });
  });

  it('stands at the caret, apart from what is beside it, and writes over nothing', () => {
    expect(inserted('Eerst.Daarna.', 6, 'Dan.')).toEqual({ value: 'Eerst. Dan. Daarna.', caret: 11 });
    expect(inserted('Eerst. Daarna.', 7, 'Dan.')).toEqual({ value: 'Eerst. Dan. Daarna.', caret: 11 });
    expect(inserted('Daarna.', 0, 'Dan.')).toEqual({ value: 'Dan. Daarna.', caret: 4 });
  });

  it('stands behind all of it where the caret was nowhere, or the text became shorter', () => {
    expect(inserted('Eerst.', undefined, 'Dan.')).toEqual({ value: 'Eerst. Dan.', caret: 11 });
    expect(inserted('Eerst.', 99, 'Dan.')).toEqual({ value: 'Eerst. Dan.', caret: 11 });
  });
});
