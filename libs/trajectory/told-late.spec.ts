import { describe, expect, it } from '@jest/globals';
import {
  advised,
  anything,
  asked,
  COLLEGE,
  events,
  given,
  judgedInfluence,
  left,
  opened,
  refused,
  responded,
  responseExtended,
  succeeded,
  supplemented,
  told,
  traced,
} from '../../test/scenario/index.js';
import { foldByDate } from './fold-by-date.js';

// What is recorded late has its true date, and everything is told by date: nothing is recorded of a day on which what
// it is added to was not there yet.

const OOST = { id: 'oost', kind: 'college', name: 'College van Oost' } as const;
const two = opened({ authorities: [COLLEGE, OOST] });
const toCollege = { recommendations: [{ id: 'p1', text: 'Doe dit.', for: ['college'] }] };
const advice = [asked('2026-02-02'), advised('2026-02-20', 'a1', [], toCollege)];
const extended = (date: string, authority: string) => ({
  ...responseExtended(date, '2026-06-01'),
  data: { advice: 'a1', authority, until: '2026-06-01', reason: 'Vakantie.' },
});
const byOost = (date: string) => [
  extended(date, 'oost'),
  anything(date, 'ResponseReady', { authority: 'oost', advice: 'a1' }),
  anything(date, 'AnswerDrafted', { authority: 'oost', recommendation: 'p1', verdict: 'adopted' }),
];

describe('nothing is done about a response before it was owed', () => {
  it('given who took it over, then not before that day', () => {
    const history = given([two, ...advice, succeeded('2026-03-10', { to: OOST })]);
    for (const early of byOost('2026-03-05')) history.when(early).then(refused('date-out-of-order', 'date'));
    for (const later of byOost('2026-03-10')) history.when(later).then(events(later.type as 'AnswerDrafted'));
  });

  it('given an adoption by who took it over, then not before that day', () => {
    const draft = byOost('2026-03-11').slice(-1);
    const history = given([two, ...advice, succeeded('2026-03-10', { to: OOST }), ...draft]);
    history.when(responded('2026-03-09', 'a1', 'oost')).then(refused('date-out-of-order', 'date'));
    history.when(responded('2026-03-11', 'a1', 'oost')).then(events('ResponseAdopted'));
  });

  it('given who is first addressed by a point that was added, then not before that was', () => {
    const history = [two, ...advice, supplemented('2026-03-10', 'a1', 'p2')];
    given(history).when(extended('2026-03-05', 'oost')).then(refused('date-out-of-order', 'date'));
    given(history).when(extended('2026-03-10', 'oost')).then(events('ResponseTermExtended'));
    // Added before that, and recorded after it.
    given([...history, supplemented('2026-03-01', 'a1', 'p3')])
      .when(extended('2026-03-05', 'oost'))
      .then(events('ResponseTermExtended'));
  });

  it('given the day of a point that was added or taken over is corrected, then what was done before it is named', () => {
    const correcting = (of: number) => ({ of, because: 'Verkeerd overgenomen.', trueDate: '2026-03-20' });
    for (const came of [supplemented('2026-03-01', 'a1', 'p2'), succeeded('2026-03-01', { to: OOST })]) {
      const history = given([two, ...advice, came, extended('2026-03-05', 'oost')], '2026-03-31');
      history.when(anything('2026-03-31', 'FactCorrected', correcting(3))).then(refused('date-out-of-order', 'of'));
    }
  });
});

it('given what was prepared of its response, then an authority did not leave before that', () => {
  const history = given([two, asked('2026-02-02'), advised('2026-02-20'), extended('2026-03-05', 'oost')]);
  history.when(left('2026-02-10', { authority: 'oost' })).then(refused('date-out-of-order', 'date'));
  history.when(left('2026-03-05', { authority: 'oost' })).then(events('ParticipantLeft'));
});

describe('what turns out otherwise by what is told late', () => {
  it('given more time for a response that a point of before that takes from it, then it is passed over', () => {
    const unknown = advised('2026-02-20', 'a1', [], { recommendations: [], pointsUnknown: true });
    const point = { id: 'p1', text: 'Doe dit.', for: ['college'] };
    const { log } = given([
      ...[two, asked('2026-02-02'), unknown, extended('2026-03-05', 'oost')],
      anything('2026-03-01', 'AdviceSupplemented', { advice: 'a1', recommendations: [point] }),
    ]);
    for (const day of ['2026-02-20', '2026-03-01', '2026-03-05', '2026-03-31'])
      expect(Object.keys(foldByDate(log, day)?.state.advices['a1']?.responses ?? {})).toContain('college');
    expect(foldByDate(log, '2026-03-31')?.state.advices['a1']?.responses).not.toHaveProperty('oost');
  });

  it('given more time for who took it over, then a point that is told late does not shorten it', () => {
    const history = [asked('2026-02-02'), advised('2026-02-20'), succeeded('2026-03-01')];
    const { trajectory, log } = given([
      ...history,
      extended('2026-03-05', 'nieuw'),
      supplemented('2026-02-25', 'a1', 'p9'),
    ]);
    expect(trajectory.advices['a1']?.responses).toMatchObject({ nieuw: { dueOn: '2026-06-01', extensions: [{}] } });
    expect(foldByDate(log, '2026-03-31')?.state.advices).toEqual(trajectory.advices);
  });
});

describe('a judgement of what was traced before it was answered', () => {
  const before = [...advice, traced('2026-02-25', 'p1'), judgedInfluence('2026-03-01')];

  it('given that another takes over, then it stands with what that one has', () => {
    const history = [...before, succeeded('2026-03-10')];
    const draft = { authority: 'nieuw', recommendation: 'p1', verdict: 'adopted' };
    const { trajectory } = given(history);
    expect(trajectory.judgements).toMatchObject({ 'nieuw p1': [{ council: 'asd' }] });
    const answers = told([
      ...history,
      anything('2026-03-11', 'AnswerDrafted', draft),
      responded('2026-03-12', 'a1', 'nieuw'),
    ]);
    expect(answers.recommendations[0]?.answers[0]).toMatchObject({ authority: 'nieuw', recognised: 'partly' });
  });

  it('given that it is told late who took over by then, then it stands there too', () => {
    const { log, trajectory } = given([...before, succeeded('2026-02-26')]);
    expect(foldByDate(log, '2026-03-31')?.state.judgements).toEqual(trajectory.judgements);
  });
});
