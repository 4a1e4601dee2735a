import type { RequestState } from '#vocabulary';
import { ofOneThing, taking } from '../machine/life.js';

/**
 * The life of one request, by the day: on a day on which it stood so (`requestState`), this is what can happen to it.
 * That it was answered, or declined, holds for other days too, and is asked apart (`requestIsUnsettled`).
 */
export const requestLife = ofOneThing.createMachine({
  id: 'request',
  initial: 'open',
  states: {
    open: {
      on: {
        AdviceTermExtended: 'open',
        AdviceSubmitted: 'submitted',
        AdviceDeclined: 'declined',
        AdviceTermLapsed: 'lapsed',
        ParticipantLeft: 'dropped',
        TrajectoryClosed: 'dropped',
        TrajectoryWithdrawn: 'dropped',
      },
    },
    // Late, and yet an advice.
    lapsed: { on: { AdviceSubmitted: 'submitted' } },
    submitted: {},
    declined: {},
    dropped: {},
  },
});

export const requestTakes = taking<RequestState>(requestLife);
