import { describe, expect, it } from '@jest/globals';
import {
  advised,
  answered,
  anything,
  asked,
  ASD,
  COLLEGE,
  due,
  events,
  given,
  left,
  NEW,
  opened,
  RAAD,
  refused,
  responded,
  revised,
  succeeded,
  told,
  YOUTH,
} from '../../../test/scenario/index.js';

const by = (authority: string) => ({ authority });
const advice = [asked('2026-02-02'), advised('2026-02-20')];
const answers = [answered('2026-03-01', 'p1'), answered('2026-03-01', 'p2', 'notAdopted', 'Te duur.')];
const merged = succeeded('2026-03-10');

describe('AuthoritySucceeded: several become one', () => {
  const west = { id: 'west', kind: 'college', name: 'College van West' } as const;
  const oost = { id: 'oost', kind: 'college', name: 'College van Oost' } as const;
  const three = opened({ authorities: [COLLEGE, oost, west], councils: [ASD, YOUTH] });
  const joint = advised('2026-02-20', 'a1', ['p1', 'p2'], { with: ['jr'] });
  const start = [three, asked('2026-02-02'), joint];
  const into = (to = NEW as { id: string; kind: 'college'; name: string }) =>
    [COLLEGE, oost, west].filter(({ id }) => id !== to.id).map(({ id: from }) => succeeded('2026-03-10', { from, to }));

  it('it owes each point once', () => {
    const history = [...start, ...into()];
    expect(told(history, '2026-03-10').tally).toMatchObject({
      college: { total: 0 },
      oost: { total: 0 },
      west: { total: 0 },
      nieuw: { open: 2, total: 2 },
    });
    expect(due(history, 'response')).toEqual([['a1', 'nieuw', '2026-04-07', 'overdue']]);
  });

  it('also when it was there already, and stands last', () => {
    const history = [...start, ...into(COLLEGE)];
    expect(Object.entries(told(history).tally).map(([id, { open, total }]) => [id, open, total])).toEqual([
      ['oost', 0, 0],
      ['west', 0, 0],
      ['college', 2, 2],
    ]);
    expect(due(history, 'response')).toEqual([['a1', 'college', '2026-04-07', 'overdue']]);
  });

  it('of what some had answered, only the rest', () => {
    const history = [...start, ...answers, responded('2026-03-08'), ...into()];
    expect(told(history, '2026-03-10')).toMatchObject({
      stage: 'response',
      tally: { college: { adopted: 1, notAdopted: 1, total: 2 }, nieuw: { open: 2, total: 2 } },
    });
    expect(due(history, 'response', '2026-03-10')).toEqual([
      ['a1', 'college', '2026-04-07', 'met'],
      ['a1', 'nieuw', '2026-04-07', 'open'],
    ]);
  });

  it('nothing more when it had answered all of it itself', () => {
    const history = [...start, ...answers, responded('2026-03-08'), ...into(COLLEGE)];
    expect(told(history)).toMatchObject({ stage: 'influence', tally: { college: { open: 0, total: 2 } } });
    expect(due(history, 'response')).toEqual([['a1', 'college', '2026-04-07', 'met']]);
  });

  it('what was addressed to another alone is owed still, and can be adopted', () => {
    const points = [
      { id: 'p1', text: 'Doe dit.', for: ['college'] },
      { id: 'p2', text: 'Doe dat.', for: ['oost'] },
    ];
    const named = [three, asked('2026-02-02'), advised('2026-02-20', 'a1', [], { recommendations: points })];
    const history = [...named, answered('2026-03-01', 'p1'), responded('2026-03-08'), ...into(COLLEGE)];
    expect(told(history, '2026-03-10')).toMatchObject({ stage: 'response', tally: { college: { open: 1, total: 2 } } });
    expect(due(history, 'response', '2026-05-01')).toEqual([['a1', 'college', '2026-04-07', 'overdue']]);
    given(history).when(responded('2026-03-12')).then(refused('answer-missing'));
    const after = [...history, answered('2026-03-11', 'p2'), responded('2026-03-12')];
    expect(told(after)).toMatchObject({ stage: 'influence', tally: { college: { open: 0, adopted: 2, total: 2 } } });
    expect(due(after, 'response')).toEqual([['a1', 'college', '2026-04-07', 'met']]);
  });

  it('and on, one after another', () => {
    const last = { id: 'laatste', kind: 'college', name: 'College van Laatst' } as const;
    const history = [
      ...start,
      ...answers,
      responded('2026-03-08'),
      ...into(),
      succeeded('2026-04-10', { from: 'nieuw', to: last }),
    ];
    expect(told(history).tally).toMatchObject({
      college: { total: 2 },
      nieuw: { total: 0 },
      laatste: { open: 2, total: 2 },
    });
    given(history)
      .when(revised('2026-04-11', 'p2', by('laatste')))
      .then(events('AnswerRevised'));
  });

  it('leaves with what it took over', () => {
    const history = [...start, ...into(), left('2026-03-12', by('nieuw'))];
    expect(due(history, 'response')).toEqual([['a1', 'nieuw', '2026-04-07', 'dropped']]);
  });

  it('the raad beside it is left alone', () => {
    const history = [opened({ authorities: [COLLEGE, RAAD] }), ...advice, merged];
    expect(told(history).tally).toMatchObject({ college: { total: 0 }, raad: { open: 2 }, nieuw: { open: 2 } });
  });
});

describe('AuthoritySucceeded, corrected', () => {
  const retract = (of: number) => anything('2026-04-01', 'FactRetracted', { of, because: 'Het gaat niet door.' });

  it('taken back, all is as if it had not been', () => {
    const history = [...advice, merged];
    const before = given([...advice]);
    const of = given(history).log.length - 1;
    const { trajectory } = given([...history, retract(of)]);
    expect(trajectory.advices).toEqual(before.trajectory.advices);
    expect(trajectory.opened.authorities).toEqual([COLLEGE]);
  });

  it('is not taken back when the other has done something since', () => {
    const history = given([...advice, merged, answered('2026-03-11', 'p1', 'adopted', undefined, by('nieuw'))]);
    history.when(retract(3)).then(refused('not-addressed', 'of'));
  });

  it('a draft that the other adopted is published, and is not corrected but revised', () => {
    const history = given([...advice, ...answers, merged, responded('2026-03-12', 'a1', 'nieuw')]);
    const fields = { verdict: 'noted', reason: 'Gezien.' };
    history
      .when(anything('2026-04-01', 'FactCorrected', { of: 3, because: 'Anders.', fields }))
      .then(refused('not-allowed-now', 'fields.verdict'));
  });
});
