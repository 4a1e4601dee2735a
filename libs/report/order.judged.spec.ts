import { describe, expect, it } from '@jest/globals';
import { dossierFile, fact } from '../../test/dossier-file.js';

describe('what one fact brings keeps its own order, also when its ids look like numbers', () => {
  it('given findings, then they are told as they stand', () => {
    const findings = [
      { id: '2', text: 'Te lang.' },
      { id: '1', text: 'Te moeilijk.' },
    ];
    const told = dossierFile([fact('2026-02-02', 'InvolvementHeld', { form: 'gesprek', findings })]).on('2026-02-02');
    expect(told.findings).toEqual([{ id: '2' }, { id: '1' }]);
  });

  it('given advices laid before the raad, then first shared comes first', () => {
    const advice = (id: string) =>
      fact('2026-02-02', 'AdviceSubmitted', { id, council: 'asd', verdict: 'none', recommendations: [] });
    const shared = (date: string, ...advices: string[]) => fact(date, 'SharedWithRaad', { advices });
    const file = dossierFile([
      advice('1'),
      advice('2'),
      advice('3'),
      shared('2026-02-03', '3', '2'),
      shared('2026-02-03', '1', '3'),
    ]);
    expect(file.on('2026-02-03').sharedWithRaad).toEqual(['3', '2', '1']);
  });
});
