import { describe, expect, it } from '@jest/globals';
import type { Day } from '#calendar';
import { decide } from './decide.js';
import { explain } from './explain.js';
import { FACTS } from './facts/index.js';
import { start } from './machine/evolve.js';
import {
  advised,
  answered,
  asked,
  closed,
  COLLEGE,
  content,
  decided,
  declined,
  given,
  involved,
  left,
  opened,
  promise,
  published,
  RAAD,
  raised,
  responded,
  settled,
  traced,
  withdrawn,
  type ScenarioFact,
} from '../../test/scenario/index.js';

const advice = [asked('2026-02-02'), advised('2026-03-02', 'a1', ['p1', 'p2'])];
const drafted = [
  ...advice,
  answered('2026-04-01', 'p1', 'adopted', undefined, { commitments: [promise('c1')] }),
  answered('2026-04-01', 'p2', 'notAdopted', 'Te duur.'),
];
const adopted = [...drafted, responded('2026-04-08')];
const complete = [...adopted, traced('2026-04-10', 'p1'), decided('2026-05-01')];

const histories: [string, ScenarioFact[]][] = [
  ['just opened', []],
  ['unsolicited', [opened({ kind: 'unsolicited' })]],
  ['involved', [involved('2026-01-20', { findings: [{ id: 'f0', text: 'Te lang.' }] })]],
  ['asked', [asked('2026-02-02', 'r1', { term: { weeks: 52 } })]],
  ['lapsed', [asked('2026-02-02')]],
  ['declined', [asked('2026-02-02'), declined('2026-02-10')]],
  ['advised', advice],
  ['an advice without recommendations', [asked('2026-02-02'), advised('2026-03-02', 'a1', [])]],
  ['half answered', [...advice, answered('2026-04-01', 'p1')]],
  ['answered', drafted],
  ['adopted', adopted],
  ['two authorities, one of which answered', [opened({ authorities: [COLLEGE, RAAD] }), ...adopted]],
  ['complete', complete],
  ['decision postponed', [...adopted, decided('2026-05-01', { outcome: 'postponed' })]],
  ['in dispute', [...adopted, raised('2026-05-01')]],
  ['out of dispute', [...adopted, raised('2026-05-01'), settled('2026-05-02')]],
  ['council left', [...advice, left('2026-05-01', { council: 'asd' })]],
  ['authority left', [...drafted, left('2026-05-01', { authority: 'college' })]],
  ['published', [...complete, published('2026-06-01')]],
  ['closed', [...drafted, closed('2026-06-01')]],
  ['withdrawn in dispute', [...adopted, raised('2026-05-01'), withdrawn('2026-06-01')]],
];
const ON: Day = '2026-06-10';

describe.each(histories)('what can be done and what cannot: %s', (_, history) => {
  const { state, trajectory } = given(history);
  const offered = explain(state, ON);
  const told = (type: keyof typeof content, about: Readonly<Record<string, string>>) => {
    const data = content[type]({ s: trajectory, about, on: ON, n: 101 });
    return decide(state, { type, data, occurredOn: ON, today: ON });
  };

  it('what is offered is accepted, what is not is refused with the same code', () => {
    expect(offered.length).toBeGreaterThan(10);
    for (const { type, about, possible, why } of offered) {
      // Which of the facts is asked when one is chosen: correcting.spec.ts.
      if (type === 'FactRetracted') continue;
      const decision = told(type as keyof typeof content, about);
      const code = decision.ok ? undefined : decision.rejection.code;
      expect({ type, about, possible: decision.ok, code }).toEqual({ type, about, possible, code: why[0]?.code });
    }
  });

  it('every reason is a sentence', () => {
    for (const { possible, why } of offered) {
      expect(why.length > 0).toBe(!possible);
      for (const { message } of why) expect(message).toMatch(/^\S.*\S$/);
    }
  });

  it('speaks of every kind of fact that there is something for', () => {
    const types = new Set(offered.map(({ type }) => type));
    const always = Object.keys(FACTS).filter(
      (t) => !/Opened|Term|Supple|Declined|Confirmed|AdviceWithdrawn|Answer|Response|Rejoin|Commit/.test(t),
    );
    const needing = ['InfluenceTraced', 'InfluenceJudged', 'ProgressReported', 'SharedWithRaad', 'FactRetracted'];
    needing.push('ChangeExplained');
    expect([...types]).toEqual(expect.arrayContaining(always.filter((t) => !needing.includes(t))));
  });
});

describe('in the words of a person', () => {
  const why = (history: ScenarioFact[], type: string) =>
    explain(given(history).state, ON).find((p) => p.type === type && !p.possible)?.why[0];

  it('says what is still missing, and how much', () => {
    expect(why([...advice, answered('2026-04-01', 'p1')], 'ResponseAdopted')).toEqual({
      code: 'answer-missing',
      message: '1 van 2 aanbevelingen zonder antwoord: nummer 2',
    });
    expect(why([...adopted, decided('2026-05-01')], 'InfluencePublished')?.code).toBe('not-traced');
    expect(why([...complete, published('2026-06-01')], 'AdviceRequested')?.message).toBe(
      'het traject is afgesloten op 1 juni 2026',
    );
  });

  it('a dispute that is not there is not blamed on the stage', () => {
    expect(why([], 'DisputeSettled')?.message).toBe('er loopt geen geschil');
    expect(why([raised('2026-02-02'), settled('2026-03-02')], 'DisputeSettled')?.message).toBe('er loopt geen geschil');
  });

  it('what two authorities adopted and nobody traced is one point', () => {
    const two = [opened({ authorities: [COLLEGE, RAAD] }), asked('2026-02-02'), advised('2026-03-02', 'a1', ['p1'])];
    const both = ['college', 'raad'].flatMap((authority) => [
      answered('2026-04-01', 'p1', 'adopted', undefined, { authority }),
      responded('2026-04-08', 'a1', authority),
    ]);
    expect(why([...two, ...both], 'InfluencePublished')?.message).toBe(
      'van 1 aanbeveling die is overgenomen is nog niet te zien waar: nummer 1',
    );
  });

  it('lets the clock catch up first', () => {
    const extension = (on: Day) =>
      explain(given([asked('2026-02-02')]).state, on).find((p) => p.type === 'AdviceTermExtended');
    expect(extension('2026-03-16')).toMatchObject({ possible: true, about: { request: 'r1' } });
    expect(extension('2026-03-17')).toMatchObject({
      possible: false,
      why: [{ message: 'de adviesaanvraag is verlopen' }],
    });
  });

  it('what an earlier way of working does not know is not blamed on the stage', () => {
    const first = explain(given(advice, undefined, 1).state, ON);
    for (const later of ['FactRetracted', 'TrajectoryAmended', 'ResponseReady', 'AdviceWithdrawn'])
      expect(first.find(({ type }) => type === later)?.why.map(({ message }) => message)).toEqual([
        'dit dossier loopt volgens werkwijze 1, die dit niet kent; een beheerder kan het overzetten naar een nieuwere',
      ]);
    expect(first.find(({ type }) => type === 'AnswerDrafted')?.possible).toBe(true);
  });

  it('of what does not exist nothing can be said', () => {
    expect(explain(start(), ON)).toEqual([]);
  });
});
