import { describe, expect, it } from '@jest/globals';
import {
  advised,
  answered,
  asked,
  closed,
  decided,
  draft,
  events,
  given,
  involved,
  opened,
  published,
  refused,
  responded,
  traced,
} from '../scenario/index.js';
import { reportOn } from './report-on.js';

const advice = [asked('2026-02-02'), advised('2026-03-02', 'a1', ['p1'])];

describe('doorwerking vóór het formele advies (influence before the formal advice)', () => {
  const finding = involved('2026-01-20', { findings: [{ id: 'f1', text: 'Het formulier is te lang.' }] });
  const passages = [{ before: 'Formulier A', after: 'Formulier B' }];
  const early = [
    draft('2026-01-12', 1),
    finding,
    draft('2026-01-25', 2),
    {
      date: '2026-01-26',
      type: 'InfluenceTraced',
      data: { finding: 'f1', effect: 'text', fromVersion: 1, toVersion: 2, passages },
    },
  ];

  it('a finding shows its influence before anything was asked', () => {
    expect(reportOn(early, '2026-01-25').findings).toEqual([{ id: 'f1' }]);
    expect(reportOn(early, '2026-01-26')).toMatchObject({
      stage: 'involvement',
      findings: [{ id: 'f1', influence: 'text' }],
    });
  });

  it('a recommendation may be traced before its answer, and then shows once there is one', () => {
    const before = [...advice, traced('2026-03-05', 'p1')];
    expect(reportOn(before, '2026-03-10').recommendations).toMatchObject([{ answers: [] }]);
    const after = [...before, answered('2026-04-01', 'p1'), responded('2026-04-08')];
    expect(reportOn(after, '2026-04-08').recommendations[0]?.answers).toMatchObject([{ influence: 'practice' }]);
    given([...after, decided('2026-05-01')])
      .when(published('2026-05-02'))
      .then(events('InfluencePublished'));
  });
});

describe('doorwerking in de praktijk en niet in de tekst (influence on practice and not on text)', () => {
  const adopted = [...advice, answered('2026-04-01', 'p1'), responded('2026-04-08'), decided('2026-05-01')];

  it('adopted is not influence: without a trace it is shown as untraced', () => {
    const after = reportOn(adopted, '2026-05-01');
    expect(after.recommendations[0]?.answers).toMatchObject([{ verdict: 'adopted', influence: 'untraced' }]);
    expect(after.flags).toContain('adopted-not-traced');
    given(adopted).when(published('2026-05-02')).then(refused('not-traced'));
  });

  it('a trace to practice counts; so does one that says why nothing changed', () => {
    const none = traced('2026-05-02', 'p1', { effect: 'none', note: 'De minister regelde het al.' });
    for (const [trace, influence] of [
      [traced('2026-05-02', 'p1'), 'practice'],
      [none, 'none'],
    ] as const) {
      const after = reportOn([...adopted, trace], '2026-05-02');
      expect(after.recommendations[0]?.answers).toMatchObject([{ influence }]);
      expect(after.flags).not.toContain('adopted-not-traced');
      given([...adopted, trace])
        .when(published('2026-05-03'))
        .then(events('InfluencePublished'));
    }
  });

  it('the last trace is what is shown', () => {
    const twice = [
      ...adopted,
      traced('2026-05-02', 'p1', { effect: 'none', note: 'Nog niet.' }),
      traced('2026-06-02', 'p1'),
    ];
    expect(reportOn(twice, '2026-06-01').recommendations[0]?.answers).toMatchObject([{ influence: 'none' }]);
    expect(reportOn(twice, '2026-06-02').recommendations[0]?.answers).toMatchObject([{ influence: 'practice' }]);
  });
});

describe('een dossier dat achteraf van papier is ingevoerd (entered afterwards, with months instead of days)', () => {
  const paper = [
    opened({}, '2015'),
    asked('2015-10', 'r1'),
    advised('2015-11', 'a1', ['p1']),
    answered('2015-12', 'p1', 'noted', 'Gelezen.'),
    responded('2015-12'),
    decided('2015-12-17'),
  ];

  it('is shown as it was written, and reckoned as days', () => {
    expect(reportOn(paper.slice(0, 5), '2016-01-01')).toMatchObject({
      requests: [{ requestedOn: '2015-10', settledOn: '2015-11', state: 'submitted', dueOn: '2015-12-14' }],
      stage: 'influence',
    });
  });

  it('a decision on a day within the month of the response was not answered by then, as reckoned', () => {
    given(paper.slice(0, 5)).when(decided('2015-12-17')).then(refused('explanation-required', 'because'));
    given(paper.slice(0, 5)).when(decided('2015-12')).then(events('DecisionTaken'));
  });

  it('before its opening there is nothing', () => {
    expect(() => reportOn(paper.slice(0, 2), '2014-12-31')).toThrow('not open yet');
  });
});

describe('onafgemaakt gesloten (closed unfinished)', () => {
  it('what was unanswered stays in the register as unanswered for ever', () => {
    const after = reportOn([...advice, closed('2026-03-10')], '2036-01-01');
    expect(after).toMatchObject({ stage: 'closed', register: ['p1'], tally: { college: { open: 1, total: 1 } } });
    expect(after.deadlines.filter(({ kind }) => kind === 'response')).toMatchObject([{ state: 'dropped' }]);
  });
});
