import { describe, expect, it } from '@jest/globals';
import {
  advised,
  answered,
  asked,
  closed,
  COLLEGE,
  decided,
  declined,
  extended,
  given,
  involved,
  left,
  opened,
  published,
  RAAD,
  raised,
  responded,
  settled,
  traced,
  withdrawn,
} from '../../../test/scenario/index.js';
import { evolve } from './evolve.js';
import { lapses } from '../advising/clock.js';
import type { ScenarioFact } from '../../../test/scenario/index.js';

// Where a trajectory stands, and what brings it further: docs/machine.md.

const stage = (...history: ScenarioFact[]) => given(history).stage;
const advice = [asked('2026-02-02'), advised('2026-03-02', 'a1', ['p1'])];
const answeredAll = [...advice, answered('2026-04-01', 'p1'), responded('2026-04-08')];

describe('the stage is derived from what happened', () => {
  it('draft: opened, no involvement yet', () => {
    expect(stage()).toBe('draft');
  });

  it('involvement: at least one involvement was held', () => {
    expect(stage(involved('2026-01-20'))).toBe('involvement');
  });

  it('advice: a request is out, also without involvement', () => {
    expect(stage(asked('2026-02-02'))).toBe('advice');
    expect(stage(involved('2026-01-20'), asked('2026-02-02'))).toBe('advice');
  });

  it('response: every request is settled and an advice awaits an answer', () => {
    expect(stage(...advice)).toBe('response');
    expect(stage(...advice, answered('2026-04-01', 'p1'))).toBe('response');
    expect(stage(asked('2026-02-02', 'r0', { council: 'jr' }), ...advice)).toBe('advice');
    expect(stage(asked('2026-02-02', 'r0', { council: 'jr' }), ...advice, declined('2026-03-03', 'r0'))).toBe(
      'response',
    );
  });

  it('influence: every authority has adopted its response to every advice', () => {
    expect(stage(...answeredAll)).toBe('influence');
    const two = opened({ authorities: [COLLEGE, RAAD] });
    expect(stage(two, ...answeredAll)).toBe('response');
    const raad = answered('2026-04-01', 'p1', 'adopted', undefined, { authority: 'raad' });
    expect(stage(two, ...answeredAll, raad, responded('2026-04-08', 'a1', 'raad'))).toBe('influence');
  });

  it('influence, also when no advice came', () => {
    expect(stage(asked('2026-02-02'), declined('2026-02-10'))).toBe('influence');
  });

  it('a new request reopens advice, an unasked advice reopens response', () => {
    expect(stage(...answeredAll, asked('2026-05-01', 'r2'))).toBe('advice');
    const unasked = { request: undefined, council: 'jr' };
    expect(stage(...answeredAll, advised('2026-05-01', 'a2', ['q1'], unasked))).toBe('response');
  });

  it('closed and withdrawn', () => {
    expect(stage(...answeredAll, traced('2026-04-10', 'p1'), decided('2026-05-01'), published('2026-06-01'))).toBe(
      'closed',
    );
    expect(stage(asked('2026-02-02'), closed('2026-02-10'))).toBe('closed');
    expect(stage(asked('2026-02-02'), withdrawn('2026-02-10'))).toBe('withdrawn');
  });
});

describe('an unsolicited trajectory', () => {
  const unsolicited = opened({ kind: 'unsolicited' });
  const unasked = advised('2026-03-02', 'a1', ['p1'], { request: undefined });
  it('starts at advice and stays there until an advice is in', () => {
    expect(stage(unsolicited)).toBe('advice');
    expect(stage(unsolicited, involved('2026-01-20'))).toBe('advice');
    expect(stage(unsolicited, unasked)).toBe('response');
  });
});

describe('a request whose due date has passed lapses the day after it', () => {
  it('16 March 2026 is its last day', () => {
    const history = given([asked('2026-02-02')]);
    expect(lapses(history.trajectory, '2026-03-16')).toEqual([]);
    expect(lapses(history.trajectory, '2026-03-17')).toMatchObject([{ type: 'AdviceTermLapsed', day: '2026-03-17' }]);
  });

  it('the clock catches up before anything else happens', () => {
    const history = given([asked('2026-02-02'), asked('2026-02-03', 'r2', { council: 'jr', term: { weeks: 1 } })]);
    const { decision } = history.when(involved('2026-05-01'));
    expect(decision).toMatchObject({
      ok: true,
      events: [
        { type: 'AdviceTermLapsed', data: { request: 'r2', dueOn: '2026-02-10' }, day: '2026-02-11' },
        { type: 'AdviceTermLapsed', data: { request: 'r1', dueOn: '2026-03-16' }, day: '2026-03-17' },
        { type: 'InvolvementHeld' },
      ],
    });
  });

  it('then nothing is awaited any more', () => {
    expect(stage(asked('2026-02-02'), involved('2026-05-01'))).toBe('influence');
  });

  it('an extension that was given in time makes it wait again, also when it is recorded late', () => {
    const history = [asked('2026-02-02'), involved('2026-05-01'), extended('2026-03-10', '2026-06-01')];
    expect(stage(...history)).toBe('advice');
    expect(lapses(given(history).trajectory, '2026-06-02')).toMatchObject([{ data: { dueOn: '2026-06-01' } }]);
  });
});

describe('beside the path', () => {
  const two = opened({ authorities: [COLLEGE, RAAD] });
  const byRaad = decided('2026-06-01', { authority: 'raad', decidedBy: 'raad', because: 'Spoed.' });

  it('decision: open → partly → taken, by all that have not left', () => {
    expect(given([two]).decision).toBe('open');
    expect(given([two, byRaad]).decision).toBe('partly');
    expect(given([two, byRaad, decided('2026-06-02', { because: 'Spoed.' })]).decision).toBe('taken');
    expect(given([two, byRaad, left('2026-06-02', { authority: 'college' })]).decision).toBe('taken');
    expect(given([two, decided('2026-05-01', { outcome: 'postponed' })]).decision).toBe('open');
  });

  it('dispute: none → raised → settled', () => {
    expect(given().dispute).toBe('none');
    expect(given([raised('2026-02-02')]).dispute).toBe('raised');
    expect(given([raised('2026-02-02'), settled('2026-03-02')]).dispute).toBe('settled');
  });
});

describe("the machine's own states say the same as the facts", () => {
  it.each<[string, ScenarioFact[]]>([
    ['draft', []],
    ['involvement', [involved('2026-01-20')]],
    ['advice', [asked('2026-02-02')]],
    ['response', advice],
    ['influence', answeredAll],
    ['closed', [closed('2026-02-10')]],
    ['withdrawn', [withdrawn('2026-02-10')]],
  ])('%s', (path, history) => {
    const { state, decision, dispute, stage: derived } = given(history);
    expect(derived).toBe(path);
    expect(state.value).toEqual({ opened: { path, decision, dispute } });
  });

  it('an event that it does not accept gives no next state', () => {
    const day = '2026-02-02';
    const settle = { type: 'DisputeSettled', data: { outcome: 'Goed.' }, occurredOn: day, day } as const;
    expect(evolve(given().state, settle)).toBeUndefined();
    expect(evolve(given([raised(day)]).state, settle)).toBeDefined();
  });
});
