import { on, type Guard } from '../machine/guard.js';
import type { Trajectory } from '../state.js';
import { isCorrection } from './effective.js';
import { leavesAllStanding } from './tell-anew.js';

export const isRetracted = (s: Trajectory, of: number) =>
  s.corrections.some((c) => c.of === of && c.how === 'retracted');

export const correctingGuards = {
  factCanBeRetracted: on<'FactRetracted'>(
    'not-allowed-now',
    (s, { of }) => of !== 0 && !isRetracted(s, of),
    (_, { of }) =>
      of === 0
        ? 'dat een traject werd geopend, wordt niet teruggenomen; trek het traject in'
        : 'dit feit is al teruggenomen',
  ),
  factCanBeCorrected: on<'FactCorrected'>(
    'not-allowed-now',
    (s, { of }) => {
      const fact = s.log[of];
      return fact === undefined || (!isCorrection(fact) && !isRetracted(s, of));
    },
    (s, { of }) =>
      isRetracted(s, of)
        ? 'dit feit is al teruggenomen'
        : 'een verbetering wordt niet zelf verbeterd; neem haar terug en leg vast hoe het wel was',
  ),
  nothingRestsOnIt: {
    code: 'not-allowed-now',
    // Which fact it is about may not be said yet.
    holds: (s, event) => !isCorrection(event) || s.log[event.data.of] === undefined || leavesAllStanding(s, event),
    why: () => 'er rust nog iets op, dat er dan zonder zou staan',
  },
} satisfies Record<string, Guard>;
