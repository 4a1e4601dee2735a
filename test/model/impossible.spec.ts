import { describe, expect, it } from '@jest/globals';
import { addDays } from '#calendar';
import { type MovedEvent } from '#event-store';
import { type TrajectoryEvent } from '#trajectory';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { walk } from './walk.js';

import { forged, logOf, refused, stored } from './whole-log.js';
import { change, decidable, mutated, mutation, type Data } from './mutations.js';

describe('what cannot have happened is refused', () => {
  it('whatever one thing somebody changes in a log and hashes anew: nothing passes that would not be decided', async () => {
    let impossible = 0;
    await fc.assert(
      fc.asyncProperty(walk(30), fc.array(mutation, { minLength: 10, maxLength: 10 }), async (rolls, mutations) => {
        const log = await logOf(rolls);
        for (const one of mutations) {
          const events = forged(mutated(log, one));
          if (events.length === 0 || decidable(events)) continue;
          impossible++;
          expect([one, refused(events)]).toEqual([one, expect.any(String)]);
        }
      }),
      { numRuns: 60 },
    );
    expect(impossible).toBeGreaterThan(150);
  }, 90_000);

  const history = readFileSync('test/golden/histories/alles-tot-en-met-doorwerking.jsonl', 'utf8').trim().split('\n');
  const log = stored(
    'd',
    history.map((line) => JSON.parse(line) as TrajectoryEvent),
    '2027-01-04T10:00:00.000Z',
  );
  const find = (type: string, has: Data = {}) =>
    log.findIndex((e) => e.type === type && Object.entries(has).every(([k, v]) => (e.data as Data)[k] === v));
  const where = (type: string, has?: Data) => (by: Parameters<typeof change>[2]) => change(log, find(type, has), by);
  const without = (type: string, has?: Data) => log.toSpliced(find(type, has), 1);
  const ofAll = (meta: Data) => log.map((event) => ({ ...event, meta: { ...event.meta, ...meta } }));
  /** The request, recorded on its day, and then a lapse of it that is recorded on some day. */
  const lapsing = (day: string, recordedOn: string) => {
    const asked = log.slice(0, find('AdviceRequested') + 1);
    const onItsDay = asked.map((e) => ({ ...e, meta: { ...e.meta, recordedAt: '2026-02-02T12:00:00.000Z' } }));
    const data = { request: 'r1', dueOn: (asked.at(-1)?.data as { dueOn: string }).dueOn };
    const lapse: TrajectoryEvent = { type: 'AdviceTermLapsed', data, occurredOn: day, day };
    return [...onItsDay, ...stored('d', [lapse], `${recordedOn}T12:00:00.000Z`)];
  };
  const inserted = (event: TrajectoryEvent, i: number) =>
    log.toSpliced(i, 0, { ...(stored('d', [event], '2027-01-04T10:00:00.000Z')[0] as MovedEvent), id: 'extra' });

  it('the log itself can', () => {
    expect(refused(log)).toBeUndefined();
    expect(log.some((e) => e.type === 'AdviceTermLapsed')).toBe(true);
  });

  it.each<[string, readonly MovedEvent[], RegExp]>([
    [
      'a refusal without a reason',
      where('AnswerDrafted', { verdict: 'notAdopted' })({ data: { reason: undefined } }),
      /reason-required/,
    ],
    [
      'a refusal with a reason that is none',
      where('AnswerDrafted', { verdict: 'partly' })({ data: { reason: 'n.v.t.' } }),
      /reason-required/,
    ],
    [
      'an adoption without an answer',
      without('AnswerDrafted', { recommendation: 'p3', authority: 'college' }),
      /answer-missing/,
    ],
    [
      'an adoption before the answers',
      where('ResponseAdopted')({ meta: { day: '2026-05-01', occurredOn: '2026-05-01' } }),
      /date-out-of-order/,
    ],
    ['another council', where('AdviceSubmitted')({ data: { council: 'jr' } }), /not-asked/],
    ['a council of nowhere', where('AdviceSubmitted')({ data: { council: 'elders' } }), /not-asked/],
    ['another authority', where('ResponseAdopted')({ data: { authority: 'gr' } }), /not-addressed/],
    [
      'a day in the future of its recording',
      where('EvaluationGiven')({ meta: { day: '2027-01-05', occurredOn: '2027-01-05' } }),
      /date-in-future/,
    ],
    [
      'a month that was not there yet',
      where('EvaluationGiven')({ meta: { day: '2027-02-01', occurredOn: '2027-02' } }),
      /date-in-future/,
    ],
    [
      'a day that lies not in its month',
      where('EvaluationGiven')({ meta: { occurredOn: '2026-10' } }),
      /date-out-of-order meta.day/,
    ],
    [
      'a recording in the future',
      ofAll({ recordedAt: '2029-01-01T12:06:00.000Z' }),
      /0 date-in-future meta.recordedAt/,
    ],
    [
      'a recording far before the one before it',
      where('ResponseAdopted')({ meta: { recordedAt: '2027-01-02T10:00:00.000Z' } }),
      /date-out-of-order meta.recordedAt/,
    ],
    [
      'a recording that is no moment',
      where('ResponseAdopted')({ meta: { recordedAt: '2027-01-04' } }),
      /invalid meta.recordedAt/,
    ],
    ['a day that is none', where('ResponseAdopted')({ meta: { day: '2026-02-30' } }), /invalid meta.day/],
    ['a date that is none', where('ResponseAdopted')({ meta: { occurredOn: 'mei' } }), /invalid meta.occurredOn/],
    ['nobody', where('ResponseAdopted')({ meta: { actor: 7 } }), /invalid meta.actor/],
    ['nobody at all', where('ResponseAdopted')({ meta: { actor: undefined } }), /invalid meta.actor/],
    ['no command', where('ResponseAdopted')({ meta: { command: '' } }), /invalid meta.command/],
    ['no body', where('ResponseAdopted')({ meta: { body: null } }), /invalid meta.body/],
    [
      'an actor of a megabyte',
      where('ResponseAdopted')({ meta: { actor: 'x'.repeat(1_000_000) } }),
      /invalid meta.actor/,
    ],
    [
      'an actor that moves the cursor',
      where('ResponseAdopted')({ meta: { actor: 'p\u001b[2J' } }),
      /invalid meta.actor/,
    ],
    ['an actor that seems another', where('ResponseAdopted')({ meta: { actor: 'p\u202e1' } }), /invalid meta.actor/],
    [
      'an actor that seems the clock',
      where('ResponseAdopted')({ meta: { actor: 'cl\u043eck' } }),
      /invalid meta.actor/,
    ],
    ['nobody in particular', where('ResponseAdopted')({ meta: { actor: 'system' } }), /invalid meta.actor/],
    [
      'an actor with letters of two kinds',
      where('ResponseAdopted')({ meta: { actor: 'e\u0301' } }),
      /invalid meta.actor/,
    ],
    ['a command of many words', where('ResponseAdopted')({ meta: { command: 'a b' } }), /invalid meta.command/],
    ['a body of a megabyte', where('ResponseAdopted')({ meta: { body: 'x'.repeat(1_000_000) } }), /invalid meta.body/],
    [
      'a field that nobody knows beside it',
      where('ResponseAdopted')({ meta: { forged: true } }),
      /invalid meta.forged/,
    ],
    [
      'a name that every object has',
      where('ResponseAdopted')({ meta: { constructor: 'x' } }),
      /invalid meta.constructor/,
    ],
    ['a salt that is none', where('ResponseAdopted')({ meta: { salt: '\u001b' } }), /invalid meta.salt/],
    ['salts that are none', where('ResponseAdopted')({ meta: { salts: { day: 7 } } }), /invalid meta.salts/],
    ['an erasure of nothing', where('ResponseAdopted')({ meta: { erased: [] } }), /invalid meta.erased/],
    ['a mark that is none', where('ResponseAdopted')({ meta: { broughtIn: 'ja' } }), /invalid meta.broughtIn/],
    ['a clock that knows paper', where('AdviceTermLapsed')({ meta: { broughtIn: true } }), /invalid meta.broughtIn/],
    ['an id that is none', log.with(4, { ...(log[4] as MovedEvent), id: '\u001b[2J' }), /^4 invalid id$/],
    ['a fact by the clock', where('ResponseAdopted')({ meta: { actor: 'clock' } }), /not-permitted meta.actor/],
    ['a lapse by a person', where('AdviceTermLapsed')({ meta: { actor: 'iemand' } }), /not-permitted meta.actor/],
    ['a lapse before its due date', lapsing('2026-03-10', '2026-03-10'), /not-allowed-now data/],
    ['a lapse on its due date', lapsing('2026-03-16', '2026-03-16'), /not-allowed-now data/],
    ['a lapse that is told before its day', lapsing('2026-03-17', '2026-03-16'), /date-in-future meta.day/],
    ['a lapse of nothing', where('AdviceTermLapsed')({ data: { request: 'r9' } }), /not-allowed-now data/],
    [
      'a lapse on another day',
      where('AdviceTermLapsed')({ meta: { day: '2026-04-03', occurredOn: '2026-04-03' } }),
      /not-allowed-now data/,
    ],
    ['a lapse that was left out', without('AdviceTermLapsed'), /date-out-of-order day/],
    [
      'a due date before its start',
      where('AdviceRequested')({ data: { dueOn: '2026-02-01' } }),
      /due-before-start data.dueOn/,
    ],
    [
      'a due date that is far too late',
      where('AdviceRequested')({ data: { dueOn: '2026-09-01' } }),
      /due-before-start data.dueOn/,
    ],
    ['a due date that is none', where('AdviceRequested')({ data: { dueOn: 'nooit' } }), /due-before-start data.dueOn/],
    ['a due date that is a list', where('AdviceRequested')({ data: { dueOn: [] } }), /due-before-start data.dueOn/],
    [
      'a response that is due on a list',
      where('AdviceSubmitted')({ data: { responseDueOn: [] } }),
      /due-before-start data.responseDueOn/,
    ],
    ['no due date', where('AdviceRequested')({ data: { dueOn: undefined } }), /due-before-start data.dueOn/],
    [
      'a response that is due too soon',
      where('AdviceSubmitted')({ data: { responseDueOn: '2026-04-03' } }),
      /due-before-start/,
    ],
    ['another definition', where('TrajectoryOpened')({ data: { definition: 0 } }), /invalid data.definition/],
    ['a definition of nobody', where('TrajectoryOpened')({ data: { definition: '1' } }), /invalid data.definition/],
    ['a field that nobody knows', where('ResponseAdopted')({ data: { forged: true } }), /invalid forged/],
    ['a field that is empty', where('ResponseAdopted')({ data: { forged: null } }), /invalid data/],
    ['an event that nobody knows', where('ResponseAdopted')({ type: 'Forged' }), /invalid type/],
    ['a stream that is not ours', log.map((e) => ({ ...e, stream: 'forged' })), /0 invalid stream/],
    ['a stream of no dossier', log.map((e) => ({ ...e, stream: 'trajectory-../x' })), /0 invalid stream/],
    ['a second opening', log.concat({ ...(log[0] as MovedEvent), id: 'x' }), /duplicate-id/],
    ['no opening', log.slice(1), /0 unknown-id/],
    ['an id that is taken', where('InformationRequested')({ data: { id: 'f1' } }), /duplicate-id/],
    [
      'an erasure of what is to come',
      inserted(
        {
          type: 'TextErased',
          data: { revision: 99, places: ['x'], because: 'Een naam.', left: 'x', signature: 'x' },
          occurredOn: '2027-01-04',
          day: '2027-01-04',
        },
        5,
      ),
      /invalid data/,
    ],
    [
      'an erasure without why',
      inserted(
        {
          type: 'TextErased',
          data: { revision: 2, places: ['x'], because: '-', left: 'x', signature: 'x' },
          occurredOn: '2027-01-04',
          day: '2027-01-04',
        },
        5,
      ),
      /explanation-required/,
    ],
  ])('%s', (_, events, says) => {
    expect(refused(forged(events))).toMatch(says);
  });

  it('a due date by an older list of holidays stands, and what follows from it', () => {
    const asked = find('AdviceRequested');
    const { dueOn } = log[asked]?.data as { dueOn: string };
    const events = forged(change(log, asked, { data: { dueOn: addDays(dueOn, 1) } }).slice(0, asked + 1));
    expect(refused(events)).toBeUndefined();
  });

  it('a lapse on the day after its due date can be', () => {
    expect(refused(forged(lapsing('2026-03-17', '2026-03-17')))).toBeUndefined();
  });

  it('clocks of nodes may differ', () => {
    const back = where('ResponseAdopted')({ meta: { recordedAt: '2027-01-04T08:00:00.000Z' } });
    expect(refused(forged(back))).toBeUndefined();
    expect(refused(forged(ofAll({ recordedAt: '2029-01-01T12:04:00.000Z' })))).toBeUndefined();
  });
});
