import { expect, it } from '@jest/globals';
import { decide, explain, trajectoryOf, type FactType, type Trajectory } from '#trajectory';
import fc from 'fast-check';
import { content } from '../scenario/index.js';
import { historyOf } from './history.js';
import { walk } from './walk.js';

it('wherever a walk ends: what is offered is accepted, what is not is refused with the same code', () => {
  fc.assert(
    fc.property(walk(30), (rolls) => {
      const { state, today } = historyOf(rolls);
      const s = trajectoryOf(state) as Trajectory;
      for (const { type, about, possible, why } of explain(state, today)) {
        // Which of the facts is asked when one is chosen: correcting.spec.ts.
        if (type === 'FactRetracted') continue;
        const data = content[type as Exclude<FactType, 'TrajectoryOpened'>]({ s, about, on: today, n: 9_999 });
        const decision = decide(state, { type, data, occurredOn: today, today });
        const code = decision.ok ? undefined : decision.rejection.code;
        expect({ type, about, possible: decision.ok, code }).toEqual({ type, about, possible, code: why[0]?.code });
      }
    }),
    { numRuns: 60 },
  );
});
