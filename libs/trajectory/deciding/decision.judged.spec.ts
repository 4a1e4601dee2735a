import { describe, expect, it } from '@jest/globals';
import { dossierFile, fact } from '../../../test/dossier-file.js';

const advice = (date: string) =>
  fact(date, 'AdviceSubmitted', { id: 'a1', council: 'asd', verdict: 'negative', recommendations: [] });
const left = (date: string) => fact(date, 'ParticipantLeft', { authority: 'college', reason: 'Opgeheven.' });
const decided = (fields = {}) =>
  fact('2026-03-02', 'DecisionTaken', { authority: 'college', decidedBy: 'college', outcome: 'adopted', ...fields });

describe('a decision before the answer has to be explained', () => {
  it('given an advice that came after the authority left, then it has not answered that one either', () => {
    const facts = [left('2026-02-02'), advice('2026-02-03')];
    const header = { kind: 'unsolicited' };
    expect(dossierFile([...facts, decided()], header).refused).toEqual(['3: explanation-required']);
    expect(dossierFile([...facts, decided({ because: 'Spoed.' })], header).refused).toEqual(['3: not-allowed-now']);
  });
});
