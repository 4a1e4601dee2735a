import { describe, expect, it } from '@jest/globals';
import { dossierFile, fact } from '../../../test/dossier-file.js';

const advice = fact('2026-02-02', 'AdviceSubmitted', {
  id: 'a1',
  council: 'asd',
  verdict: 'negative',
  recommendations: [{ id: 'p1', text: 'Doe dit.' }],
});
const supplement = fact('2026-02-09', 'AdviceSupplemented', {
  advice: 'a1',
  recommendations: [{ id: 'p2', text: 'En dat.' }],
});

describe('a participant that left can do nothing more', () => {
  it('given a council that left, when its advice is supplemented, then that is refused', () => {
    const left = fact('2026-02-03', 'ParticipantLeft', { council: 'asd', reason: 'Opgeheven.' });
    expect(dossierFile([advice, left, supplement]).refused).toEqual(['3: not-allowed-now']);
  });

  it('given that another council left, when an advice is supplemented, then that is recorded', () => {
    const left = fact('2026-02-03', 'ParticipantLeft', { council: 'jr', reason: 'Opgeheven.' });
    expect(dossierFile([advice, left, supplement]).refused).toEqual([]);
  });
});
