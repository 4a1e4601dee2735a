import { describe, expect, it } from '@jest/globals';
import type { Sight } from '#access';
import { report } from '#report';
import { visible } from '../access/index.js';
import { replay } from '../kind.js';
import { evolve, start, trajectoryOf } from '../machine/evolve.js';
import {
  advised,
  answered,
  asked,
  decided,
  draft,
  events,
  given,
  on,
  opened,
  refused,
  rejoined,
  responded,
  withdrawn,
} from '../../../test/scenario/index.js';
import type { ScenarioFact } from '../../../test/scenario/index.js';

const corrected = (date: string, of: number, more: object) =>
  on(date, 'FactCorrected', { of, because: 'Verkeerd overgenomen.', ...more });
const retracted = (date: string, of: number) =>
  on(date, 'FactRetracted', { of, because: 'Hoort in een ander dossier.' });

// 0 opened, 1 draft, 2 asked, 3 advised, 4 and 5 answered, 6 responded.
const told = (...more: readonly ScenarioFact[]) => [
  draft('2026-01-20'),
  asked('2026-02-02'),
  advised('2026-03-02', 'a1', ['p1', 'p2']),
  answered('2026-04-01', 'p1'),
  answered('2026-04-01', 'p2', 'notAdopted', 'Te duur.'),
  responded('2026-04-20'),
  ...more,
];
const reportOf = (facts: readonly ScenarioFact[]) => {
  const { corrections: _, ...rest } = report('d', given(facts).log, '2026-12-31') ?? {};
  return rest;
};

describe('a date that was recorded wrongly', () => {
  it('counts as if it had been recorded rightly, with the due date that follows from it', () => {
    const rightly = told().with(2, advised('2026-02-23', 'a1', ['p1', 'p2']));
    expect(reportOf(told(corrected('2026-05-01', 3, { trueDate: '2026-02-23' })))).toEqual(reportOf(rightly));
    expect(reportOf(told())).not.toEqual(reportOf(rightly));
  });

  it('is refused with the code of what no longer holds, and says what', () => {
    const late = given(told()).when(corrected('2026-05-01', 3, { trueDate: '2026-04-10' }));
    late.then(refused('date-out-of-order', 'of'));
    expect(late.message).toContain('antwoord geschreven (1 april 2026)');
  });

  it('is not before the opening, nor in the future', () => {
    const history = given(told());
    history
      .when(corrected('2026-05-01', 2, { trueDate: '2025-12-01' }))
      .then(refused('date-before-opening', 'trueDate'));
    history.when(corrected('2026-05-01', 2, { trueDate: '2028-01-01' })).then(refused('date-in-future', 'trueDate'));
  });

  it('of the opening too, not before what came after it', () => {
    const history = given(told());
    history.when(corrected('2026-05-01', 0, { trueDate: '2026-01-12' })).then(events('FactCorrected'));
    history.when(corrected('2026-05-01', 0, { trueDate: '2026-02-01' })).then(refused('date-before-opening', 'of'));
    history
      .when(corrected('2026-05-01', 0, { fields: { municipality: 'gm0014' } }))
      .then(refused('not-allowed-now', 'fields.municipality'));
  });
});

describe('fields that were recorded wrongly', () => {
  it('take the place of what was there; null takes one out', () => {
    const { trajectory } = given(told(corrected('2026-05-01', 2, { fields: { questions: ['Is dit duidelijk?'] } })));
    expect(trajectory.requests['r1']?.questions).toEqual(['Is dit duidelijk?']);
    const without = given(told(corrected('2026-05-01', 1, { fields: { text: null, file: 'a'.repeat(3) } })));
    expect(without.trajectory.drafts[0]?.text).toBeUndefined();
  });

  it('have the shape of the fact', () => {
    const history = given(told());
    history
      .when(corrected('2026-05-01', 3, { fields: { verdict: 'maybe' } }))
      .then(refused('invalid', 'fields.verdict'));
    history.when(corrected('2026-05-01', 3, { fields: { colour: 'red' } })).then(refused('invalid', 'fields.colour'));
    history.when(corrected('2026-05-01', 3, { fields: { id: null } })).then(refused('invalid', 'fields.id'));
    history.when(corrected('2026-05-01', 3, {})).then(refused('invalid', 'fields'));
  });

  it('another term counts from the day of the request', () => {
    const { trajectory } = given([
      draft('2026-01-20'),
      asked('2026-02-02'),
      corrected('2026-02-10', 2, { fields: { term: { weeks: 12 } } }),
    ]);
    expect(trajectory.requests['r1']?.dueOn).toBe('2026-04-28');
  });

  it('of a published answer only its date, or a typing error in its texts', () => {
    const history = given(told());
    history
      .when(corrected('2026-05-01', 5, { fields: { verdict: 'adopted' }, typingError: true }))
      .then(refused('not-allowed-now', 'fields.verdict'));
    history.when(corrected('2026-05-01', 5, { fields: { reason: 'Veel te duur.' } })).then(refused('not-allowed-now'));
    history
      .when(corrected('2026-05-01', 5, { fields: { reason: 'Te duur!' }, typingError: true }))
      .then(events('FactCorrected'));
    history.when(corrected('2026-05-01', 5, { trueDate: '2026-04-02' })).then(events('FactCorrected'));
    history.when(retracted('2026-05-01', 5)).then(refused('answer-missing'));
  });
});

describe('a fact that never was', () => {
  it('is left out of all that is told, and its ids stay taken', () => {
    const mistaken = told(advised('2026-04-22', 'a2', ['q1'], { request: undefined }), retracted('2026-05-01', 7));
    expect(reportOf(mistaken)).toEqual(reportOf(told()));
    const history = given(mistaken);
    history.when(advised('2026-05-02', 'a2', ['q2'], { request: undefined })).then(refused('duplicate-id', 'id'));
    history.when(answered('2026-05-02', 'q1')).then(refused('unknown-id', 'recommendation'));
  });

  it('is taken back once; a correction is taken back, and not corrected', () => {
    const twice = given(told(decided('2026-04-21'), retracted('2026-05-01', 7)));
    twice.when(retracted('2026-05-02', 7)).then(refused('not-allowed-now'));
    twice.when(corrected('2026-05-02', 7, { trueDate: '2026-04-22' })).then(refused('not-allowed-now'));
    twice.when(corrected('2026-05-02', 8, { trueDate: '2026-05-02' })).then(refused('not-allowed-now'));
    expect(twice.decision).toBe('open');
    const back = given(told(decided('2026-04-21'), retracted('2026-05-01', 7), retracted('2026-05-02', 8)));
    expect(back.decision).toBe('taken');
    back.when(retracted('2026-05-03', 7)).then(events('FactRetracted'));
  });

  it('is not what others rest on, nor the opening', () => {
    const history = given(told());
    history.when(retracted('2026-05-01', 2)).then(refused('unknown-id', 'of'));
    history.when(retracted('2026-05-01', 0)).then(refused('not-allowed-now'));
    history.when(retracted('2026-05-01', 99)).then(refused('unknown-id', 'of'));
    given(told(rejoined('2026-05-01', 'p2', false)))
      .when(retracted('2026-05-02', 6))
      .then(refused('not-allowed-now', 'of'));
  });

  it('was not recorded later than it is taken back', () => {
    given(told()).when(retracted('2026-04-19', 6)).then(refused('date-out-of-order', 'date'));
  });

  it('may be the end itself, and the stage goes back to where it was', () => {
    const history = given([...told(), withdrawn('2026-05-01'), retracted('2026-05-02', 7)]);
    expect(history.stage).toBe('influence');
    expect(history.state.value).toEqual(given(told()).state.value);
    history.when(decided('2026-05-03')).then(events('DecisionTaken'));
  });
});

describe('who came to take part', () => {
  const board = { id: 'bestuur', kind: 'board', name: 'Bestuur' } as const;
  const amended = on('2026-03-02', 'TrajectoryAmended', { addAuthorities: [board], because: 'Zij beslist mee.' });
  const theirs = decided('2026-03-09', { authority: 'bestuur', decidedBy: 'board', because: 'Spoed.' });

  it('did not come after what they did', () => {
    const history = given([opened(), amended, theirs]);
    history.when(corrected('2026-05-01', 1, { trueDate: '2026-03-16' })).then(refused('date-out-of-order', 'of'));
    history.when(corrected('2026-05-01', 1, { trueDate: '2026-03-09' })).then(events('FactCorrected'));
    history
      .when(corrected('2026-05-01', 1, { fields: { addAuthorities: null, title: 'Nota' } }))
      .then(refused('not-addressed'));
  });

  it('did nothing on a day before, also when that is recorded later', () => {
    const history = given([opened(), amended]);
    history.when({ ...theirs, date: '2026-03-01' }).then(refused('date-out-of-order', 'date'));
    history.when(theirs).then(events('DecisionTaken'));
  });
});

describe('what is said of one fact', () => {
  const once = told(corrected('2026-05-10', 2, { fields: { questions: ['Is dit duidelijk?'] } }));

  it('is dated in the order in which it is said, since each is of what the one before made of it', () => {
    const history = given(once);
    for (const date of ['2026-05-01', '2026-05-09']) {
      history
        .when(corrected(date, 2, { fields: { questions: ['En dit?'] } }))
        .then(refused('date-out-of-order', 'date'));
      history.when(retracted(date, 7)).then(refused('date-out-of-order', 'date'));
    }
    history.when(corrected('2026-05-01', 1, { fields: { text: 'Anders.' } })).then(events('FactCorrected'));
    history.when(corrected('2026-05-10', 2, { fields: { questions: ['En dit?'] } })).then(events('FactCorrected'));
  });

  it('is taken back no earlier than it was said, also when other things of it were taken back', () => {
    const history = given([...once, retracted('2026-05-12', 7)]);
    history
      .when(corrected('2026-05-11', 2, { fields: { questions: ['En dit?'] } }))
      .then(refused('date-out-of-order', 'date'));
    history.when(retracted('2026-05-11', 8)).then(refused('date-out-of-order', 'date'));
    history.when(retracted('2026-05-12', 8)).then(events('FactRetracted'));
  });
});

describe('an answer that was corrected before it came out', () => {
  // 0 opened, 1 draft, 2 asked, 3 advised, 4 answered, 5 corrected.
  const drafted = [
    ...told().slice(0, 3),
    answered('2026-04-01', 'p1', 'noted', 'Nog intern.'),
    corrected('2026-04-02', 4, { fields: { reason: 'Wat uitkwam.', verdict: 'notAdopted' } }),
  ];
  const adopted = [...drafted, answered('2026-04-03', 'p2'), responded('2026-04-20')];

  it.each(['participant', 'public'] as const)('is to a %s what came out, and never was otherwise', (sight) => {
    const seen = (facts: readonly ScenarioFact[]) => visible(given(facts).log, sight);
    expect(JSON.stringify(seen(drafted))).not.toMatch(/Nog intern|Wat uitkwam/);
    const all = seen(adopted);
    expect(all.filter(({ type }) => type === 'FactCorrected')).toEqual([]);
    expect(all.find(({ type }) => type === 'AnswerDrafted')?.data).toMatchObject({ reason: 'Wat uitkwam.' });
    expect(JSON.stringify(all)).not.toContain('Nog intern');
    const mended = seen([
      ...adopted,
      corrected('2026-05-01', 4, { fields: { reason: 'Wat klopt.' }, typingError: true }),
    ]);
    expect(JSON.stringify(mended)).toContain('Wat uitkwam');
    expect(mended.at(-1)).toMatchObject({ type: 'FactCorrected', data: { fields: { reason: 'Wat klopt.' } } });
  });

  it('stays what came out: the correction in it is not retracted, one of a typing error is', () => {
    given(adopted).when(retracted('2026-05-01', 5)).then(refused('not-allowed-now', 'of'));
    given(drafted).when(retracted('2026-04-03', 5)).then(events('FactRetracted'));
    const typing = corrected('2026-05-01', 4, { fields: { reason: 'Wat klopt.' }, typingError: true });
    given([...adopted, typing])
      .when(retracted('2026-05-02', 8))
      .then(events('FactRetracted'));
  });
});

it('whom to call is not told to others in a correction either', () => {
  const amended = on('2026-05-01', 'TrajectoryAmended', { contact: 'p-een', because: 'Een ander.' });
  const { log } = given(told(amended, corrected('2026-05-02', 7, { fields: { contact: 'p-twee' } })));
  const toldTo = (sight: Sight) => JSON.stringify(visible(log, sight).slice(-2));
  expect(toldTo('participant')).toContain('p-twee');
  expect(toldTo('public')).not.toMatch(/p-een|p-twee/);
});

describe('a history with corrections', () => {
  const history = given(
    told(
      decided('2026-04-21'),
      corrected('2026-05-01', 3, { trueDate: '2026-02-23' }),
      retracted('2026-05-02', 7),
      corrected('2026-05-03', 2, { fields: { questions: ['Is dit duidelijk?'] } }),
      retracted('2026-05-04', 9),
    ),
  );

  it('means the same told event by event, or at once', () => {
    const live = history.log.reduce((state, event) => evolve(state, event) ?? state, start());
    expect(trajectoryOf(replay(history.log))).toEqual(trajectoryOf(live));
    expect(replay(history.log).value).toEqual(live.value);
    for (let i = 1; i < history.log.length; i++) {
      expect(trajectoryOf(replay(history.log.slice(i), replay(history.log.slice(0, i))))).toEqual(trajectoryOf(live));
    }
  });

  it('tells its corrections whatever the day of the report', () => {
    expect(report('d', history.log, '2026-03-01')?.corrections?.map(({ of, how }) => `${of} ${how}`)).toEqual([
      'feit-3 corrected',
      'feit-2 corrected',
      'feit-9 retracted',
    ]);
  });
});

it('a trajectory of before knows none of it, until it is moved', () => {
  // It was not asked then why there was no text yet.
  const then = [opened(), ...told()].with(2, asked('2026-02-02', 'r1', { withoutTextBecause: undefined }));
  given(then, undefined, 1).when(retracted('2026-05-01', 6)).then(refused('not-allowed-now'));
  const moving = on('2026-05-01', 'TrajectoryMigrated', { toDefinition: 2, reason: 'Er staat een fout in.' });
  const moved = given([...then, moving], undefined, 1);
  expect(moved.trajectory.definition).toBe(2);
  moved.when(corrected('2026-05-01', 3, { trueDate: '2026-02-23' })).then(events('FactCorrected'));
});
