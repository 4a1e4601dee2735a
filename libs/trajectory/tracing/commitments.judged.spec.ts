import { describe, expect, it } from '@jest/globals';
import { dossierFile, fact } from '../../../test/dossier-file.js';

const advice = fact('2026-02-02', 'AdviceSubmitted', {
  id: 'a1',
  council: 'asd',
  verdict: 'negative',
  recommendations: [
    { id: 'p1', text: 'Doe dit.' },
    { id: 'p2', text: 'En dat.' },
  ],
});
const answer = (date: string, recommendation: string, ...promised: string[]) =>
  fact(date, 'AnswerDrafted', {
    authority: 'college',
    recommendation,
    verdict: 'adopted',
    commitments: promised.map((id) => ({ id, text: 'Wij doen dit.', dueOn: '2026-09-01' })),
  });

describe('a redrafted answer may keep its commitments’ ids', () => {
  it('given a draft that left a commitment out, when a later draft takes it back, then its id may be used', () => {
    const facts = [
      advice,
      answer('2026-02-03', 'p1', 'c1'),
      answer('2026-02-04', 'p1'),
      answer('2026-02-05', 'p1', 'c1'),
    ];
    const file = dossierFile([
      ...facts,
      answer('2026-02-05', 'p2'),
      fact('2026-02-06', 'ResponseAdopted', { authority: 'college', advice: 'a1' }),
    ]);
    expect(file.on('2026-02-06').commitments).toEqual([{ id: 'c1', dueOn: '2026-09-01', state: 'open' }]);
  });

  it('given a draft that left a commitment out, when another answer takes its id, then that is refused', () => {
    const facts = [
      advice,
      answer('2026-02-03', 'p1', 'c1'),
      answer('2026-02-04', 'p1'),
      answer('2026-02-05', 'p2', 'c1'),
    ];
    expect(dossierFile(facts).refused).toEqual(['4: duplicate-id']);
  });
});
