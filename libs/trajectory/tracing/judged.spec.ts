import { describe, expect, it } from '@jest/globals';
import { report } from '#report';
import {
  advised,
  answered,
  anything,
  asked,
  closed,
  decided,
  events,
  given,
  involved,
  judgedInfluence,
  progressed,
  raadActed,
  refused,
  responded,
  traced,
} from '../../../test/scenario/index.js';

const out = [
  involved('2026-01-20', { findings: [{ id: 'f1', text: 'Het formulier is te lang.' }] }),
  asked('2026-02-02'),
  advised('2026-03-02', 'a1', ['p1']),
  answered('2026-04-01', 'p1'),
  responded('2026-04-08'),
];

describe('InfluenceJudged', () => {
  it('is by the council whose point it is, of what was traced by then', () => {
    given(out).when(judgedInfluence('2026-05-01')).then(refused('not-traced'));
    const history = given([...out, traced('2026-05-01', 'p1')]);
    history.when(judgedInfluence('2026-05-02')).then(events('InfluenceJudged'));
    history.when(judgedInfluence('2026-04-30')).then(refused('date-out-of-order', 'date'));
    history.when(judgedInfluence('2026-05-02', 'p1', { council: 'jr' })).then(refused('not-asked', 'council'));
    history.when(judgedInfluence('2026-05-02', 'p1', { council: 'x' })).then(refused('not-asked', 'council'));
    history.when(judgedInfluence('2026-05-02', 'p9')).then(refused('unknown-id', 'recommendation'));
    history.when(judgedInfluence('2026-05-02', 'p1', { authority: 'x' })).then(refused('not-addressed', 'authority'));
  });

  it('of an advice that councils gave together each of them may', () => {
    const joint = out.map((fact) =>
      fact.type === 'AdviceSubmitted' ? advised('2026-03-02', 'a1', ['p1'], { with: ['jr'] }) : fact,
    );
    given([...joint, traced('2026-05-01', 'p1')])
      .when(judgedInfluence('2026-05-02', 'p1', { council: 'jr' }))
      .then(events('InfluenceJudged'));
  });

  it('of a finding any council of the trajectory may', () => {
    const of = anything('2026-05-02', 'InfluenceJudged', { council: 'jr', finding: 'f1', recognised: 'yes' });
    given(out).when(of).then(refused('not-traced'));
    const trace = anything('2026-05-01', 'InfluenceTraced', { finding: 'f1', effect: 'practice', note: 'Korter.' });
    given([...out, trace])
      .when(of)
      .then(events('InfluenceJudged'));
  });

  it('the last one counts, also after the end', () => {
    const { log } = given([
      ...out,
      traced('2026-05-01', 'p1'),
      judgedInfluence('2026-05-02', 'p1', { recognised: 'no' }),
      closed('2026-05-03'),
      judgedInfluence('2026-05-04', 'p1', { recognised: 'yes' }),
    ]);
    const recognised = (asOf: string) => report('d', log, asOf)?.recommendations[0]?.answers[0]?.recognised;
    expect([recognised('2026-05-01'), recognised('2026-05-02'), recognised('2026-05-04')]).toEqual([
      undefined,
      'no',
      'yes',
    ]);
  });
});

describe('ProgressReported', () => {
  it('is of a published answer, and may be repeated', () => {
    given(out.slice(0, -1)).when(progressed('2026-05-01')).then(refused('not-allowed-now'));
    given(out).when(progressed('2026-04-07')).then(refused('date-out-of-order', 'date'));
    given(out).when(progressed('2026-05-01', 'p9')).then(refused('unknown-id', 'recommendation'));
    const { log } = given([...out, progressed('2026-05-01'), progressed('2026-06-01', 'p1', { state: 'done' })]);
    expect(report('d', log, '2026-05-15')?.recommendations[0]?.answers[0]?.progress).toBe('underway');
    expect(report('d', log, '2026-06-15')?.recommendations[0]?.answers[0]?.progress).toBe('done');
  });
});

describe('RaadActed', () => {
  it('is about recommendations that were there by then', () => {
    given(out)
      .when(raadActed('2026-05-01', { recommendations: ['p1'] }))
      .then(events('RaadActed'));
    given(out)
      .when(raadActed('2026-05-01', { recommendations: ['p9'] }))
      .then(refused('unknown-id', 'recommendations[0]'));
    given(out)
      .when(raadActed('2026-03-01', { recommendations: ['p1'] }))
      .then(refused('date-out-of-order', 'date'));
    const { log } = given([...out, raadActed('2026-05-01', { recommendations: ['p1'], outcome: 'unknown' })]);
    expect(report('d', log, '2026-06-01')?.raad).toEqual([
      { on: '2026-05-01', kind: 'motion', title: 'Geen wachtlijst', outcome: 'unknown', recommendations: ['p1'] },
    ]);
  });
});

describe('what paper does not tell', () => {
  const text = anything('2026-05-01', 'InfluenceTraced', {
    recommendation: 'p1',
    authority: 'college',
    effect: 'text',
  });

  it('a text without its passage', () => {
    given(out).when(text).then(events('InfluenceTraced'));
    given([], undefined, 1).when(text).then(refused('not-allowed-now', 'passages'));
  });

  it('how a decision ended', () => {
    const unknown = decided('2026-05-01', { outcome: 'unknown' });
    expect(given([...out, unknown]).decision).toBe('taken');
    given([], undefined, 1).when(unknown).then(refused('not-allowed-now', 'outcome'));
  });
});
