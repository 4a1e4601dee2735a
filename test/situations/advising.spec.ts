import { describe, expect, it } from '@jest/globals';
import {
  advised,
  answered,
  asked,
  declined,
  draft,
  events,
  extended,
  given,
  informationAsked,
  informed,
  involved,
  left,
  refused,
  responded,
} from '../scenario/index.js';
import { reportOn } from './report-on.js';

describe('adviesraden die elkaar tegenspreken (several councils with opposite advice)', () => {
  const two = [
    asked('2026-02-02', 'r1'),
    asked('2026-02-02', 'r2', { council: 'jr' }),
    advised('2026-03-02', 'a1', ['p1'], { verdict: 'negative' }),
  ];
  const other = (verdict: 'positive' | 'positiveWithConditions' | 'negative' | 'none') =>
    advised('2026-03-03', 'a2', ['q1'], { council: 'jr', request: 'r2', verdict });

  it.each(['positive', 'positiveWithConditions'] as const)('negative against %s shows', (verdict) => {
    expect(reportOn([...two, other(verdict)], '2026-03-10').flags).toContain('conflicting-verdicts');
  });

  it.each(['negative', 'none'] as const)('negative against %s is no conflict', (verdict) => {
    expect(reportOn([...two, other(verdict)], '2026-03-10').flags).not.toContain('conflicting-verdicts');
  });

  it('each is answered by itself: with one response adopted the other advice still waits', () => {
    const half = [...two, other('positive'), answered('2026-04-01', 'p1'), responded('2026-04-08')];
    expect(reportOn(half, '2026-04-08')).toMatchObject({ stage: 'response', register: ['q1'] });
    const both = [...half, answered('2026-04-09', 'q1', 'notAdopted', 'Zie punt p1.'), responded('2026-04-10', 'a2')];
    expect(reportOn(both, '2026-04-10').stage).toBe('influence');
  });

  it('stage advice lasts until the last council has spoken', () => {
    expect(reportOn(two, '2026-03-02').stage).toBe('advice');
  });
});

describe('informatie gevraagd en niet gekregen (information asked and not given)', () => {
  const history = [asked('2026-02-02'), informationAsked('2026-02-05')];

  it('shows when the council advises, declines or runs out of time without it', () => {
    expect(reportOn([...history, advised('2026-03-02')], '2026-03-02').flags).toContain('information-withheld');
    expect(reportOn([...history, declined('2026-03-02')], '2026-03-02').flags).toContain('information-withheld');
    expect(reportOn(history, '2026-03-16').flags).not.toContain('information-withheld');
    expect(reportOn(history, '2026-03-17').flags).toContain('information-withheld');
  });

  it('does not when it was given before that; given afterwards it stays', () => {
    expect(
      reportOn([...history, informed('2026-02-20', 'i1'), advised('2026-03-02')], '2026-04-01').flags,
    ).not.toContain('information-withheld');
    expect(reportOn([...history, advised('2026-03-02'), informed('2026-03-03', 'i1')], '2026-04-01').flags).toContain(
      'information-withheld',
    );
  });

  it('is a matter of the council that asked', () => {
    const other = [asked('2026-02-02', 'r1'), informationAsked('2026-02-05', 'i1', 'jr'), advised('2026-03-02')];
    expect(reportOn(other, '2026-03-02').flags).not.toContain('information-withheld');
  });
});

describe('een advies dat te laat komt (late advice)', () => {
  const late = [asked('2026-02-02'), advised('2026-03-20')];

  it('is accepted, after the clock has let the request lapse, and marked late', () => {
    given([asked('2026-02-02')])
      .when(advised('2026-03-20'))
      .then(events('AdviceTermLapsed', 'AdviceSubmitted'));
    expect(reportOn(late, '2026-03-18')).toMatchObject({ stage: 'influence', requests: [{ state: 'lapsed' }] });
    expect(reportOn(late, '2026-03-20')).toMatchObject({
      stage: 'response',
      requests: [{ state: 'submitted', settledOn: '2026-03-20' }],
      deadlines: [{ kind: 'advice', state: 'late' }, { kind: 'response' }],
      flags: ['late-advice', 'no-involvement'],
    });
  });

  it('within an extended term it is in time', () => {
    const inTime = [asked('2026-02-02'), extended('2026-03-10', '2026-03-31'), advised('2026-03-20')];
    expect(reportOn(inTime, '2026-03-20').flags).not.toContain('late-advice');
  });

  it('is answered like any other', () => {
    const answers = [answered('2026-04-01', 'p1'), answered('2026-04-01', 'p2'), responded('2026-04-08')];
    expect(reportOn([...late, ...answers], '2026-04-08').stage).toBe('influence');
  });
});

describe('niet bevoegd: doorgestuurd naar een andere raad (advice refused on competence grounds and sent on)', () => {
  const history = [
    asked('2026-02-02'),
    declined('2026-02-10', 'r1', 'Jeugdhulp hoort bij de jongerenraad.'),
    asked('2026-02-12', 'r2', { council: 'jr' }),
  ];

  it('the refusal stays with its reason, and the other council is asked', () => {
    expect(given(history).trajectory.requests['r1']?.settled).toMatchObject({
      how: 'declined',
      reason: 'Jeugdhulp hoort bij de jongerenraad.',
    });
    expect(reportOn(history, '2026-02-12')).toMatchObject({
      stage: 'advice',
      requests: [
        { id: 'r1', council: 'asd', state: 'declined', settledOn: '2026-02-10' },
        { id: 'r2', council: 'jr', state: 'open' },
      ],
    });
  });

  it('the first council cannot answer in the place of the second', () => {
    given(history)
      .when(advised('2026-03-02', 'a1', ['p1'], { request: 'r2' }))
      .then(refused('not-asked', 'council'));
    given(history).when(advised('2026-03-02')).then(refused('not-allowed-now'));
  });
});

describe('advies over een achterhaalde versie (advice on an outdated version)', () => {
  const drafts = [draft('2026-01-12', 1, { maturity: 'outline' }), involved('2026-01-20')];
  const request = asked('2026-02-02', 'r1', { draftVersion: 1 });
  const history = [...drafts, request, draft('2026-02-20', 2, { maturity: 'proposal' }), advised('2026-03-02')];

  it('how early the council was asked is measured by the draft that the request names', () => {
    expect(reportOn(history, '2026-03-02').earliness).toMatchObject({ maturityAtRequest: 'outline', involvements: 1 });
    const unnamed = [...drafts, draft('2026-01-30', 2, { maturity: 'proposal' }), asked('2026-02-02')];
    expect(reportOn(unnamed, '2026-02-02').earliness.maturityAtRequest).toBe('proposal');
  });

  it('the new version forbids nothing: the advice counts, and shows which version it is about', () => {
    const { requests, drafts: versions } = given(history).trajectory;
    expect(requests['r1']?.draftVersion).toBe(1);
    expect(versions.map(({ version }) => version)).toEqual([1, 2]);
    expect(reportOn(history, '2026-03-02').stage).toBe('response');
  });
});

describe('een adviesraad die opstapt (a council that resigns)', () => {
  const history = [asked('2026-02-02'), left('2026-02-20', { council: 'asd' })];

  it('holds nobody up: its open request is dropped', () => {
    expect(reportOn(history, '2026-02-20')).toMatchObject({
      stage: 'influence',
      requests: [{ state: 'dropped' }],
      deadlines: [{ kind: 'advice', state: 'dropped' }],
    });
    given(history).when(advised('2026-03-02')).then(refused('not-allowed-now'));
  });

  it('a request that had lapsed stays lapsed', () => {
    const lapsed = [asked('2026-02-02'), left('2026-04-01', { council: 'asd' })];
    expect(reportOn(lapsed, '2026-04-01').requests).toMatchObject([{ state: 'lapsed' }]);
  });

  it('what it said stays, and still has to be answered', () => {
    const said = [asked('2026-02-02'), advised('2026-03-02'), left('2026-03-10', { council: 'asd' })];
    expect(reportOn(said, '2026-03-10')).toMatchObject({ stage: 'response', register: ['p1', 'p2'] });
    given(said).when(answered('2026-04-01', 'p1')).then(events('AnswerDrafted'));
  });
});
