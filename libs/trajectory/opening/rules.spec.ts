import { describe, expect, it } from '@jest/globals';
import { ASD, COLLEGE, events, given, nothing, opened, RAAD, refused, YOUTH } from '../../../test/scenario/index.js';

const settings = (recess: { name: string; from: string; to: string }[]) => ({ recess });

describe('TrajectoryOpened', () => {
  it('opens a trajectory, and pins the definition that its log is read by', () => {
    nothing.when(opened()).then(events('TrajectoryOpened'));
    expect(given().trajectory.definition).toBe(3);
    expect(given([], undefined, 2).trajectory.definition).toBe(2);
    expect(given([], undefined, 1).trajectory.definition).toBe(1);
    expect(given().stage).toBe('draft');
  });

  it('happens once', () => {
    given().when(opened()).then(refused('duplicate-id', 'id'));
  });

  it('nobody takes part twice, also not as a council and an authority', () => {
    nothing.when(opened({ councils: [ASD, ASD] })).then(refused('duplicate-id', 'councils[1].id'));
    nothing.when(opened({ authorities: [COLLEGE, RAAD, COLLEGE] })).then(refused('duplicate-id', 'authorities[2].id'));
    nothing.when(opened({ councils: [{ ...YOUTH, id: 'college' }] })).then(refused('duplicate-id', 'councils[0].id'));
  });

  it('has at least one authority; councils may come to nothing', () => {
    nothing.when(opened({ authorities: [] })).then(refused('invalid', 'authorities'));
    nothing.when(opened({ councils: [] })).then(events('TrajectoryOpened'));
  });

  it('plans its decision for a later day', () => {
    nothing.when(opened({ plannedDecisionOn: '2026-01-05' })).then(refused('due-before-start', 'plannedDecisionOn'));
    nothing.when(opened({ plannedDecisionOn: '2026-01-06' })).then(events('TrajectoryOpened'));
  });

  it('of a month or a year: later than its first day', () => {
    nothing.when(opened({ plannedDecisionOn: '2026-01-02' }, '2026-01')).then(events('TrajectoryOpened'));
    nothing
      .when(opened({ plannedDecisionOn: '2026-01-01' }, '2026'))
      .then(refused('due-before-start', 'plannedDecisionOn'));
  });

  it('a recess ends after it begins', () => {
    const recess = { name: 'zomerreces', from: '2026-08-01', to: '2026-07-01' };
    nothing.when(opened({ settings: settings([recess]) })).then(refused('invalid', 'settings.recess[0]'));
  });

  it('not in the future, and a month that has begun may still be written', () => {
    nothing.when(opened({}, '2026-01-05'), '2026-01-04').then(refused('date-in-future', 'date'));
    nothing.when(opened({}, '2026-01'), '2026-01-04').then(events('TrajectoryOpened'));
    nothing.when(opened({}, '2026-02'), '2026-01-04').then(refused('date-in-future', 'date'));
  });
});
