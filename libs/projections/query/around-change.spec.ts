import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyText } from '../../../test/any-text.js';
import { aroundChange, beginning } from './around-change.js';

const long = 'Het college beslist binnen acht weken op een aanvraag. '.repeat(20);

describe('what is shown of a change', () => {
  it('stands around the first word that differs', () => {
    const { before, after } = aroundChange({
      before: `${long}De aanvrager krijgt een brief.`,
      after: `${long}De aanvrager krijgt een gesprek.`,
    });
    expect(before).toMatch(/^… .*De aanvrager krijgt een brief\.$/);
    expect(after).toMatch(/^… .*De aanvrager krijgt een gesprek\.$/);
    expect(before.length).toBeLessThan(120);
  });

  it('begins at a word, also where the difference is within one', () => {
    expect(aroundChange({ before: 'binnen zes weken', after: 'binnen zeven weken' })).toEqual({
      before: 'binnen zes weken',
      after: 'binnen zeven weken',
    });
  });

  it('is nothing on the side where there was nothing', () => {
    expect(aroundChange({ before: '', after: 'Artikel 12a Nieuw' })).toEqual({
      before: '',
      after: 'Artikel 12a Nieuw',
    });
    expect(aroundChange({ before: 'Weg.', after: '' })).toEqual({ before: 'Weg.', after: '' });
  });

  it('says that there is more', () => {
    expect(beginning(long)).toMatch(/^Het college .* …$/);
    expect(beginning('Kort.')).toBe('Kort.');
  });

  it('is short and whole, whatever the texts are', () => {
    fc.assert(
      fc.property(anyText(), anyText(), anyText({ maxLength: 400 }), (one, other, shared) => {
        const { before, after } = aroundChange({ before: shared + one, after: shared + other });
        for (const part of [before, after]) expect(part.length).toBeLessThanOrEqual(320);
        if ((shared + one).isWellFormed()) expect(before.isWellFormed()).toBe(true);
      }),
    );
  });
});
