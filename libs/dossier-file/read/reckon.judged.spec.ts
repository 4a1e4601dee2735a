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
  fact(date, 'ResponseTermExtended', { advice: 'a1', authority: 'college', until: '2026-06-01', reason: 'Reces.' });
const tooEarly = fact('2026-01-20', 'InvolvementHeld', { form: 'gesprek' });

describe('the rest is judged as if a refused fact were not there', () => {
  it('given a fact out of order, then a month before it is not reckoned by its date', () => {
    const refused = dossierFile([advice('2026-02-02', 'a1'), extension('2026-02'), tooEarly]).refused;
    expect(refused).toEqual(['3: date-out-of-order']);
  });

  it('given a fact with a wrong date and a wrong field, then the same holds', () => {
    const file = dossierFile([advice('2026-02-02', 'a1'), extension('2026-02'), { ...tooEarly, extra: 1 }]);
    expect(file.refused).toEqual(['3: invalid']);
  });

  it('given a fact that is refused for what it says, then only that is reported, not its date', () => {
    const refused = dossierFile([
      advice('2026', 'a1'),
      fact('2026-02-09', 'ResponseAdopted', { advice: 'a1', authority: 'college' }),
      advice('2026-03-02', 'a2'),
    ]).refused;
    expect(refused).toEqual(['2: answer-missing']);
  });

  it('given a refused fact after which an earlier one comes, then a year before both is reckoned by the earliest', () => {
    const refused = dossierFile([
      advice('2026', 'a1'),
      fact('2026-05-11', 'ResponseAdopted', { advice: 'a1', authority: 'college' }),
      extension('2026-04-01'),
    ]).refused;
    expect(refused).toEqual(['2: answer-missing']);
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
