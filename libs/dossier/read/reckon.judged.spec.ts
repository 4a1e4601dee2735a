import { describe, expect, it } from '@jest/globals';
import { dossierFile, fact } from '../../../test/dossier-file.js';

const advice = (date: string, id: string) =>
  fact(date, 'AdviceSubmitted', {
    id,
    council: 'asd',
    verdict: 'negative',
    recommendations: [{ id: `p-${id}`, text: 'Doe dit.' }],
  });
const extension = (date: string) =>
  fact(date, 'ResponseTermExtended', { advice: 'a1', authority: 'college', until: '2026-05-01', reason: 'Reces.' });
const tooEarly = fact('2026-01-20', 'InvolvementHeld', { form: 'gesprek' });

describe('the rest is judged as if a refused fact were not there', () => {
  it('given a fact out of order, then a month before it is not reckoned by its date', () => {
    const refused = dossierFile([advice('2026-02-02', 'a1'), extension('2026-02'), tooEarly]).refused;
    expect(refused).toEqual(['3: date-out-of-order']);
  });

  it('given a refused fact with a month in it, then it is itself reckoned by the facts that stand', () => {
    const refused = dossierFile([
      advice('2026-02-02', 'a1'),
      fact('2026-02', 'ResponseAdopted', { advice: 'a1', authority: 'college' }),
      tooEarly,
      advice('2026-02-09', 'a2'),
    ]).refused;
    expect(refused).toEqual(['2: answer-missing', '3: date-out-of-order']);
  });

  it('given a closing that is refused, then what comes after it is judged as before the end', () => {
    const refused = dossierFile([
      advice('2026-02-02', 'a1'),
      fact('2026-02', 'TrajectoryClosed', { outcome: 'af', reason: 'n.v.t.' }),
      advice('2026-02-09', 'a2'),
    ]).refused;
    expect(refused).toEqual(['2: reason-required']);
  });
});
