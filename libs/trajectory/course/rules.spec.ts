import { describe, it } from '@jest/globals';
import {
  advised,
  anything,
  asked,
  closed,
  evaluated,
  events,
  given,
  informationAsked,
  left,
  raised,
  refused,
  settled,
  withdrawn,
} from '../../../test/scenario/index.js';

describe('ParticipantLeft', () => {
  it('is a council or an authority of the trajectory, one at a time, with a reason', () => {
    given()
      .when(left('2026-02-02', { council: 'asd' }))
      .then(events('ParticipantLeft'));
    given()
      .when(left('2026-02-02', { authority: 'college' }))
      .then(events('ParticipantLeft'));
    given()
      .when(left('2026-02-02', { council: 'elders' }))
      .then(refused('not-asked', 'council'));
    given()
      .when(left('2026-02-02', { authority: 'raad' }))
      .then(refused('not-addressed', 'authority'));
    const because = (data: object) => anything('2026-02-02', 'ParticipantLeft', { reason: 'Opgeheven.', ...data });
    given()
      .when(because({ council: 'asd', authority: 'college' }))
      .then(refused('invalid'));
    given().when(because({})).then(refused('invalid'));
    given()
      .when(because({ council: 'asd', reason: 'nvt' }))
      .then(refused('reason-required', 'reason'));
  });

  it('not before the last thing that it did itself', () => {
    const history = given([informationAsked('2026-02-10')]);
    history.when(left('2026-02-09', { council: 'asd' })).then(refused('date-out-of-order', 'date'));
    history.when(left('2026-02-10', { council: 'asd' })).then(events('ParticipantLeft'));
    history.when(left('2026-02-09', { council: 'jr' })).then(events('ParticipantLeft'));
  });

  it('once', () => {
    given([left('2026-02-02', { council: 'asd' })])
      .when(left('2026-02-03', { council: 'asd' }))
      .then(refused('not-allowed-now'));
  });
});

describe('DisputeRaised and DisputeSettled', () => {
  it('a council of the trajectory raises one, when none is open', () => {
    given().when(raised('2026-02-02')).then(events('DisputeRaised'));
    given().when(raised('2026-02-02', 'elders')).then(refused('not-asked', 'council'));
    given([raised('2026-02-02')])
      .when(raised('2026-02-03', 'jr'))
      .then(refused('not-allowed-now'));
    given([raised('2026-02-02'), settled('2026-03-02')])
      .when(raised('2026-04-02'))
      .then(events('DisputeRaised'));
  });

  it('what was raised is settled, not before it', () => {
    given().when(settled('2026-02-02')).then(refused('not-allowed-now'));
    given([raised('2026-02-02')])
      .when(settled('2026-02-01'))
      .then(refused('date-out-of-order', 'date'));
    given([raised('2026-02-02')])
      .when(settled('2026-02-02'))
      .then(events('DisputeSettled'));
    given([raised('2026-02-02'), settled('2026-03-02')])
      .when(settled('2026-03-03'))
      .then(refused('not-allowed-now'));
  });

  it('the next one comes after it', () => {
    given([raised('2026-02-02'), settled('2026-03-02')])
      .when(raised('2026-02-20'))
      .then(refused('date-out-of-order', 'date'));
  });
});

describe('EvaluationGiven', () => {
  it('is by a participant', () => {
    given().when(evaluated('2026-02-02', 'asd')).then(events('EvaluationGiven'));
    given().when(evaluated('2026-02-02', 'college')).then(events('EvaluationGiven'));
    given().when(evaluated('2026-02-02', 'somebody')).then(refused('unknown-id', 'by'));
  });

  it.each([{ condition: 0 }, { condition: 18 }, { condition: 4, score: 0 }, { condition: 4, score: 6 }, { score: 3 }])(
    'scores one to five on the seventeen conditions: not %j',
    (score) => {
      given()
        .when(anything('2026-02-02', 'EvaluationGiven', { by: 'asd', scores: [score] }))
        .then(refused('invalid'));
    },
  );
});

describe('TrajectoryClosed and TrajectoryWithdrawn', () => {
  it('say why', () => {
    given().when(closed('2026-02-02')).then(events('TrajectoryClosed'));
    given().when(closed('2026-02-02', 'geen')).then(refused('reason-required', 'reason'));
    given().when(withdrawn('2026-02-02')).then(events('TrajectoryWithdrawn'));
    given().when(withdrawn('2026-02-02', ' ')).then(refused('reason-required', 'reason'));
  });

  it('come after all that happened before the end', () => {
    const history = given([asked('2026-02-02'), advised('2026-03-02')]);
    history.when(closed('2026-03-01')).then(refused('date-out-of-order', 'date'));
    history.when(withdrawn('2026-03-01')).then(refused('date-out-of-order', 'date'));
    history.when(closed('2026-03-02')).then(events('TrajectoryClosed'));
  });
});

describe('TrajectoryMigrated', () => {
  it('goes to a newer definition that exists, with a reason; there is none yet', () => {
    const to = (toDefinition: unknown, reason = 'Nieuwe wet.') =>
      anything('2026-02-02', 'TrajectoryMigrated', { toDefinition, reason });
    given().when(to(1)).then(refused('not-allowed-now'));
    given().when(to(2)).then(refused('not-allowed-now'));
    given().when(to(2, 'tbd')).then(refused('reason-required', 'reason'));
    given().when(to('2')).then(refused('invalid', 'toDefinition'));
  });
});
