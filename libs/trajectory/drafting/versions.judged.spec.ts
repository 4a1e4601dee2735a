import { describe, expect, it } from '@jest/globals';
import { dossierFile, fact } from '../../../test/dossier-file.js';

const draft = (date: string, version: number) =>
  fact(date, 'DraftPublished', { version, maturity: 'concept', text: 'Artikel 1.' });

describe('versions count up in the order of the file', () => {
  it('given a next version whose date lies too early, then its date is refused and not its version', () => {
    expect(dossierFile([draft('2026-02-02', 1), draft('2026-01-20', 2)]).refused).toEqual(['2: date-out-of-order']);
  });

  it('given an earlier version after a later one, then its version is refused, whatever its date', () => {
    expect(dossierFile([draft('2026-02-02', 2), draft('2026-02-09', 1)]).refused).toEqual(['2: invalid']);
    expect(dossierFile([draft('2026-02-02', 2), draft('2026-01-20', 1)]).refused).toEqual(['2: invalid']);
  });
});
