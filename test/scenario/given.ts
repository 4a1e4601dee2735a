import { expect } from '@jest/globals';
import type { Day, PartialDate } from '#calendar';
import { decide, type Decision } from '../../libs/trajectory/decide.js';
import type { EventType, TrajectoryEvent } from '../../libs/trajectory/events.js';
import type { FactType, Facts } from '../../libs/trajectory/facts/index.js';
import { start, trajectoryOf, type State } from '../../libs/trajectory/machine/evolve.js';
import type { Code } from '#facts';
import { CURRENT_DEFINITION } from '../../libs/trajectory/opening/state.js';
import type { Trajectory } from '../../libs/trajectory/state.js';
import { disputeState } from '../../libs/trajectory/course/status.js';
import { decisionState } from '../../libs/trajectory/deciding/status.js';
import { stageOf } from '../../libs/trajectory/stage.js';
import { opened, type ScenarioFact } from './facts.js';

/** A fact with its whole content. */
export const on = <T extends FactType>(date: PartialDate, type: T, data: Facts[T]): ScenarioFact => ({
  date,
  type,
  data,
});

/** A fact as it may come from outside: of any content. */
export const anything = (date: PartialDate, type: string, data: unknown): ScenarioFact => ({ date, type, data });

type Expected = { readonly events: readonly EventType[] } | { readonly refused: Code; readonly place?: string };

/** It happens, and these are recorded: what the clock brought first. */
export const events = (...types: readonly EventType[]): Expected => ({ events: types });

/** It is refused by this rule; with a place, there. */
export const refused = (code: Code, place?: string): Expected => ({ refused: code, ...(place && { place }) });

/** The day on which everything is told, when nothing else is said. */
export const TODAY: Day = '2027-06-30';

const seen = (decision: Decision, expected: Expected): Expected => {
  if (decision.ok) return events(...decision.events.map(({ type }) => type));
  return refused(decision.rejection.code, 'place' in expected ? decision.rejection.place : undefined);
};

const tell = (state: State, { date, ...fact }: ScenarioFact, today: Day, definition = CURRENT_DEFINITION) =>
  decide(state, { ...fact, occurredOn: date, today, definition });

/** The first definition asks for no explanation where there is no text, and takes none. */
function asBefore(fact: ScenarioFact): ScenarioFact {
  if (fact.type !== 'AdviceRequested') return fact;
  const { withoutTextBecause: _, ...data } = fact.data as Partial<Facts['AdviceRequested']>;
  return { ...fact, data };
}

/**
 * Reads as a sentence: given([asked('2026-02-02')]).when(declined('2026-02-10')).then(events('AdviceDeclined')).
 * Without an opening of its own a history begins with the usual one. All that is given must be possible.
 */
export function given(history: readonly ScenarioFact[] = [], today: Day = TODAY, definition = CURRENT_DEFINITION) {
  const told = definition >= 2 ? history : history.map(asBefore);
  const whole = told[0]?.type === 'TrajectoryOpened' ? told : [opened(), ...told];
  const log: TrajectoryEvent[] = [];
  const state = whole.reduce((before, fact) => {
    const decision = tell(before, fact, today, definition);
    if (!decision.ok) throw new Error(`given, but refused: ${fact.type}: ${JSON.stringify(decision.rejection)}`);
    log.push(...decision.events);
    return decision.state;
  }, start());
  const trajectory = trajectoryOf(state) as Trajectory;
  return {
    state,
    trajectory,
    /** What was recorded, the clock's own events among it. */
    log: log as readonly TrajectoryEvent[],
    stage: stageOf(trajectory),
    decision: decisionState(trajectory),
    dispute: disputeState(trajectory),
    when: (fact: ScenarioFact) => whenTold(state, fact, today),
  };
}

/** Before anything happened. */
export const nothing = { when: (fact: ScenarioFact, today: Day = TODAY) => whenTold(start(), fact, today) };

function whenTold(state: State, fact: ScenarioFact, today: Day) {
  const decision = tell(state, fact, today);
  return {
    decision,
    /** Everything that is wrong with it, as code and place. */
    problems: decision.ok ? [] : decision.rejection.problems.map(({ code, place }) => ({ code, place })),
    message: decision.ok ? '' : decision.rejection.message,
    then: (expected: Expected): void => {
      expect(seen(decision, expected)).toEqual(expected);
    },
  };
}
