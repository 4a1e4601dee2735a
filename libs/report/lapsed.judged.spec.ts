import { describe, expect, it } from '@jest/globals';
import { dossierFile, fact } from '../../test/dossier-file.js';
import { asked as requested, informationAsked } from '../../test/scenario/index.js';
import { reportOn } from '../../test/situations/report-on.js';

describe('a request whose due date passed lapses, but not before it was asked', () => {
  // Reckoned as 28 February, due on the 19th: lapsed from the day on which it was asked.
  const asked = fact('2026-02', 'AdviceRequested', {
    id: 'r1',
    council: 'asd',
    term: { until: '2026-02-19' },
    withoutInvolvementBecause: 'De wet verandert.',
  });
  const question = fact('2026-03-02', 'InformationRequested', { id: 'i1', council: 'asd', question: 'Hoeveel?' });

  it('given information asked after that, then it was not withheld', () => {
    const told = dossierFile([asked, question]).on('2026-03-09');
    expect(told.requests).toMatchObject([{ id: 'r1', state: 'lapsed', dueOn: '2026-02-19' }]);
    expect(told.flags).toEqual(['no-involvement']);
  });

  it('given information asked before that, then it was withheld', () => {
    const before = { ...question, date: '2026-02-10' };
    expect(dossierFile([before, asked]).on('2026-03-09').flags).toEqual(['information-withheld', 'no-involvement']);
  });

  it('given information asked on the day on which it lapsed, then it was not withheld, whenever that is recorded', () => {
    const due = requested('2026-02-10', 'r1', { term: { until: '2026-03-01' } });
    const question = informationAsked('2026-03-02');
    for (const facts of [
      [due, question],
      [question, due],
    ])
      expect(reportOn(facts, '2026-03-09').flags).toEqual(['no-involvement']);
  });
});
