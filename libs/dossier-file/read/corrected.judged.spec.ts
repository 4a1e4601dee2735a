import { describe, expect, it } from '@jest/globals';
import { dossierFile, fact } from '../../../test/dossier-file.js';

const advice = fact('2026-02-02', 'AdviceSubmitted', {
  id: 'a1',
  council: 'asd',
  verdict: 'negative',
  recommendations: [{ id: 'p1', text: 'Doe dit.', for: ['college'] }],
});
const answer = (ref: string, verdict: string, reason?: string) =>
  fact('2026-02-09', 'AnswerDrafted', { authority: 'college', recommendation: 'p1', verdict, reason, ref });
const adoption = fact('2026-02-16', 'ResponseAdopted', { authority: 'college', advice: 'a1', ref: 'vastgesteld' });
const corrected = (of: string, more: object) =>
  fact('2026-03-02', 'FactCorrected', { of, because: 'Verkeerd overgenomen.', ...more });
const retracted = (of: string, more: object = {}) =>
  fact('2026-03-02', 'FactRetracted', { of, because: 'Hoort in een ander dossier.', ...more });
const published = [advice, answer('x', 'noted', 'Gezien.'), adoption];

describe('an answer that a file tells as published', () => {
  it.each([
    ['its verdict', { fields: { verdict: 'adopted', reason: null } }],
    ['its verdict as a typing error', { fields: { verdict: 'adopted' }, typingError: true }],
    ['its reason, not named as a typing error', { fields: { reason: 'Gelezen.' } }],
  ])('is not changed by a correction of %s, though at its own place it was a draft', (_, more) => {
    expect(dossierFile([...published, corrected('x', more)]).refused).toEqual(['4: not-allowed-now']);
  });

  it('nor given back to an earlier draft by a retraction', () => {
    const facts = [advice, answer('w', 'adopted'), answer('x', 'noted', 'Gezien.'), adoption, retracted('x')];
    expect(dossierFile(facts).refused).toEqual(['5: not-allowed-now']);
  });

  it('may have its typing errors and its date mended', () => {
    const mended = corrected('x', { trueDate: '2026-02-06', fields: { reason: 'Gelezen.' }, typingError: true });
    const [point] = dossierFile([...published, mended]).on('2026-02-20').recommendations;
    expect(point?.answers).toMatchObject([{ verdict: 'noted', reason: 'Gelezen.', published: true, revisions: 0 }]);
  });
});

describe('a draft', () => {
  it('is corrected as it truly was before it is published', () => {
    const facts = [advice, answer('x', 'noted', 'Gezien.'), corrected('x', { fields: { verdict: 'adopted' } })];
    expect(
      dossierFile([...facts, { ...adoption, date: '2026-03-03' }]).on('2026-03-03').tally['college'],
    ).toMatchObject({ adopted: 1, noted: 0 });
  });
});

describe('the name of a fact', () => {
  it.each(['a1', 'p1'])('is no id of what the fact itself brings: %s', (ref) => {
    expect(dossierFile([{ ...advice, ref }]).refused).toEqual(['1: duplicate-id']);
  });
});
