import { describe, expect, it } from '@jest/globals';
import type { SheetAnswer } from '../../api/answers.ts';
import { mappingWith, readAs } from './mapping.ts';

const answer: SheetAnswer = {
  otherSheets: [],
  columns: [
    { letter: 'A', name: 'Dossier', field: 'dossier' },
    { letter: 'B', name: 'Stand' },
  ],
  ...{ header: 1, rows: 1, fit: 0, dossiers: [], problems: [], problemCount: 0 },
  words: [{ word: 'misschien', rows: 1 }],
};

describe('a mapping by hand', () => {
  it('says only what was pointed out otherwise', () => {
    const before = readAs(answer, {});
    expect(mappingWith({}, before, before)).toEqual({ columns: {}, fixed: {}, words: {} });
    const now = {
      columns: { verdict: 'Stand' },
      fixed: { council: 'Rekenkamer', authority: ' ' },
      words: { misschien: 'noted' as const },
    };
    expect(mappingWith({ kind: 'requested' }, before, now)).toEqual({
      kind: 'requested',
      columns: { dossier: '', verdict: 'Stand' },
      fixed: { council: 'Rekenkamer' },
      words: { noted: ['misschien'] },
    });
  });

  it('has a word say one thing', () => {
    const kept = { words: { adopted: ['misschien', 'ok'] } };
    const before = { columns: {}, fixed: {}, words: { misschien: 'adopted' as const } };
    const now = { ...before, words: { misschien: 'open' as const } };
    expect(mappingWith(kept, before, now).words).toEqual({ adopted: ['ok'], open: ['misschien'] });
  });
});
