import { describe, expect, it } from '@jest/globals';
import {
  advised,
  answered,
  asked,
  COLLEGE,
  decided,
  given,
  opened,
  RAAD,
  refused,
  responded,
  shared,
} from '../scenario/index.js';
import { reportOn } from './report-on.js';

const because = 'De wet gaat op 1 maart in.';

describe('besloten voordat het advies er was (decision before the advice)', () => {
  const history = [asked('2026-02-02'), decided('2026-02-20', { because })];

  it('cannot be forbidden, has to be explained, and stays visible', () => {
    given([asked('2026-02-02')])
      .when(decided('2026-02-20'))
      .then(refused('explanation-required', 'because'));
    const after = [...history, advised('2026-03-10'), answered('2026-04-01', 'p1'), answered('2026-04-01', 'p2')];
    for (const asOf of ['2026-02-20', '2027-01-01']) {
      expect(reportOn([...after, responded('2026-04-08')], asOf).flags).toContain('decided-before-advice');
    }
  });

  it('the advice still comes, is answered, and the stage goes on', () => {
    expect(reportOn(history, '2026-02-20')).toMatchObject({ stage: 'advice', decision: { state: 'taken' } });
    expect(reportOn([...history, advised('2026-03-10')], '2026-03-10').stage).toBe('response');
  });

  it('on the last day of the term the decision still comes before the advice, a day later it does not', () => {
    const on = (date: string) => reportOn([asked('2026-02-02'), decided(date, { because })], date).flags;
    expect(on('2026-03-16')).toContain('decided-before-advice');
    expect(on('2026-03-17')).not.toContain('decided-before-advice');
  });

  it('within one day the order of recording counts', () => {
    const advice = [asked('2026-02-02'), advised('2026-03-10', 'a1', [])];
    const decision = decided('2026-03-10', { because });
    expect(reportOn([...advice, decision], '2026-03-10').flags).not.toContain('decided-before-advice');
    expect(reportOn([asked('2026-02-02'), decision], '2026-03-10').flags).toContain('decided-before-advice');
  });
});

describe('in het geheel geen antwoord (no answer at all)', () => {
  const history = [asked('2026-02-02'), advised('2026-03-02'), decided('2026-05-01', { because })];

  it('the response becomes overdue, and everything is in the register', () => {
    const after = reportOn(history, '2026-06-01');
    expect(after.flags).toEqual(expect.arrayContaining(['response-overdue', 'decided-before-answers']));
    expect(after.register).toEqual(['p1', 'p2']);
    expect(after.tally['college']).toMatchObject({ open: 2, total: 2 });
    expect(after.stage).toBe('response');
  });

  it('the last day of the term is still in time', () => {
    const flags = (asOf: string) => reportOn([asked('2026-02-02'), advised('2026-03-02')], asOf).flags;
    expect(flags('2026-04-13')).not.toContain('response-overdue');
    expect(flags('2026-04-14')).toContain('response-overdue');
  });
});

describe('een antwoord op het geheel, maar niet op de onderdelen (an answer to the whole but not to the parts)', () => {
  const history = [asked('2026-02-02'), advised('2026-03-02', 'a1', ['p1', 'p2', 'p3'])];

  it('is no response: it names every point without an answer', () => {
    const whole = given([...history, answered('2026-04-01', 'p2', 'noted', 'We nemen kennis van uw brief.')]);
    const adopted = whole.when(responded('2026-04-08'));
    adopted.then(refused('answer-missing'));
    expect(adopted.message).toContain('2 van 3 aanbevelingen zonder antwoord: nummer 1, 3');
  });

  it('what was drafted is not published, and counts as open', () => {
    const drafted = [...history, answered('2026-04-01', 'p2', 'noted', 'We nemen kennis van uw brief.')];
    expect(reportOn(drafted, '2026-04-08')).toMatchObject({
      tally: { college: { noted: 0, open: 3 } },
      register: ['p1', 'p2', 'p3'],
    });
  });
});

describe('er is geen advies gevraagd (no advice asked)', () => {
  it('is a fact like any other, with its explanation', () => {
    given().when(decided('2026-05-01')).then(refused('explanation-required', 'because'));
    const after = reportOn([decided('2026-05-01', { because })], '2026-05-01');
    expect(after.flags).toEqual(['not-consulted']);
    expect(after.earliness).toMatchObject({ maturityAtRequest: null, daysGiven: null, involvements: null });
  });

  it('an advice that was asked after it does not undo it', () => {
    const history = [decided('2026-05-01', { because }), asked('2026-05-02')];
    expect(reportOn(history, '2026-05-03').flags).toContain('not-consulted');
  });

  it('a council that advises of its own accord was not consulted either; an unsolicited trajectory asks nobody', () => {
    const unasked = advised('2026-03-02', 'a1', [], { request: undefined });
    const history = [unasked, responded('2026-03-10'), decided('2026-05-01', { because })];
    expect(reportOn(history, '2026-05-01').flags).toContain('not-consulted');
    expect(reportOn([opened({ kind: 'unsolicited' }), ...history], '2026-05-01').flags).not.toContain('not-consulted');
  });
});

describe('het advies heeft de gemeenteraad nooit bereikt (an advice that never reached the gemeenteraad)', () => {
  const advice = [asked('2026-02-02'), advised('2026-03-02', 'a1', []), responded('2026-03-10')];
  const decision = decided('2026-05-01', { decidedBy: 'raad' });

  it('shows when the raad decides without it', () => {
    expect(reportOn([...advice, decision], '2026-05-01').flags).toContain('not-shared-with-raad');
  });

  it('laid before it by then, it does not; laid before it afterwards, it stays', () => {
    const inTime = reportOn([...advice, shared('2026-04-20', 'a1'), decision], '2026-06-01');
    expect(inTime.flags).not.toContain('not-shared-with-raad');
    expect(inTime.sharedWithRaad).toEqual(['a1']);
    expect(reportOn([...advice, decision, shared('2026-05-02', 'a1')], '2026-06-01').flags).toContain(
      'not-shared-with-raad',
    );
  });

  it('an advice to the raad itself was before it anyway: what it answered, and what it still owes an answer', () => {
    const toRaad = [opened({ authorities: [COLLEGE, RAAD] }), ...advice];
    const byRaad = decided('2026-05-01', { authority: 'raad', decidedBy: 'raad', because });
    const answeredByRaad = [...toRaad, responded('2026-03-10', 'a1', 'raad'), byRaad];
    expect(reportOn(answeredByRaad, '2026-05-01').flags).not.toContain('not-shared-with-raad');
    expect(reportOn([...toRaad, byRaad], '2026-05-01').flags).not.toContain('not-shared-with-raad');
  });

  it('a decision of the college alone asks nothing of the raad', () => {
    expect(reportOn([...advice, decided('2026-05-01')], '2026-05-01').flags).not.toContain('not-shared-with-raad');
  });
});
