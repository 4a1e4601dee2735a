import { describe, expect, it } from '@jest/globals';
import type { TrajectoryEvent } from '../events.js';
import {
  advised,
  answered,
  asked,
  given,
  responded,
  revised,
  type ScenarioFact,
} from '../../../test/scenario/index.js';
import { UnknownHistory } from '#kind';
import { replay } from '../kind.js';
import { evolve } from './evolve.js';

// What the machine refuses by itself, whoever asks it: these events do not come through decide.
const DAY = '2026-04-01';
const raw = ({ type, data }: ScenarioFact) => ({ type, data, occurredOn: DAY, day: DAY }) as TrajectoryEvent;
const accepts = (events: readonly TrajectoryEvent[], next: ScenarioFact) =>
  evolve(replay(events), raw(next)) !== undefined;

const advice = given([asked('2026-02-02'), advised('2026-03-02', 'a1', ['p1'])]).log;

describe('the machine alone knows rule 1: no response without answers, no refusal without a reason', () => {
  it.each<[string, ScenarioFact[], boolean]>([
    ['no answer', [], false],
    ['adopted', [answered(DAY, 'p1')], true],
    ['not adopted, with a reason', [answered(DAY, 'p1', 'notAdopted', 'Te duur.')], true],
    ['not adopted, without one', [answered(DAY, 'p1', 'notAdopted')], false],
    ['noted, with a placeholder', [answered(DAY, 'p1', 'noted', 'n.v.t.')], false],
    ['partly, without the part', [answered(DAY, 'p1', 'partly', 'Te duur.')], false],
    ['partly, with the part', [answered(DAY, 'p1', 'partly', 'Te duur.', { adoptedPart: 'De helft.' })], true],
  ])('%s: a response is possible: %s', (_, answers, possible) => {
    expect(accepts([...advice, ...answers.map(raw)], responded(DAY))).toBe(possible);
  });

  it('a published answer cannot be revised into an unreasoned refusal', () => {
    const adopted = [...advice, raw(answered(DAY, 'p1')), raw(responded(DAY))];
    expect(accepts(adopted, revised(DAY, 'p1', { verdict: 'notAdopted', reason: 'Te duur.' }))).toBe(true);
    expect(accepts(adopted, revised(DAY, 'p1', { verdict: 'notAdopted' }))).toBe(false);
    expect(accepts(adopted, revised(DAY, 'p1', { verdict: 'partly', reason: 'Te duur.' }))).toBe(false);
  });
});

describe('replay', () => {
  it('gives the state that was there when it was decided', () => {
    const { state, log } = given([asked('2026-02-02'), advised('2026-03-02')]);
    expect(replay(log)).toEqual(state);
    expect(replay(log.slice(2), replay(log.slice(0, 2)))).toEqual(state);
  });

  it('a history that was never possible is an error that names the event', () => {
    const [opened, request] = advice as [TrajectoryEvent, TrajectoryEvent];
    expect(() => replay([request])).toThrow(UnknownHistory);
    expect(() => replay([opened, opened])).toThrow(UnknownHistory);
    expect(() => replay([opened, raw(responded(DAY))])).toThrow(/event 1 \(ResponseAdopted\)/);
    const unknown = { ...request, type: 'AdviceAsked' } as unknown as TrajectoryEvent;
    expect(() => replay([opened, unknown])).toThrow(/AdviceAsked/);
  });

  it('a definition that does not exist is an error: a log from a newer program is not guessed at', () => {
    const [opened] = advice as [TrajectoryEvent<'TrajectoryOpened'>];
    expect(() => replay([{ ...opened, data: { ...opened.data, definition: 4 } }])).toThrow(UnknownHistory);
  });
});
