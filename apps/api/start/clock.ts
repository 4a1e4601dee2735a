import { ANYONE } from '#access';
import { today } from '#calendar';
import { NotReady, pastDue } from '#projections';
import { Clock } from '#reactions';
import type { Logger } from 'pino';
import type { Adapters } from '../adapters.js';
import { isForeseen } from '../retry/error-fields.js';
import { RetryLog } from '../retry/retry-log.js';

/** Lets what is past its due date lapse, also where nobody does anything. */
export const clockOf = ({ commands, views, now }: Adapters, log: Logger): Clock => {
  const retries = new RetryLog(log, 'the clock could not go on');
  return new Clock({
    commands: {
      catchUp: async (trajectory) => {
        const outcome = await commands.catchUp(trajectory);
        retries.done();
        return outcome;
      },
    },
    pastDue: () => views.ask(pastDue, { actor: ANYONE, today: today(now()) }, {}),
    onError: (trajectory, error) => {
      // While the views are being built nobody knows what is past due; the next tick will.
      if (error instanceof NotReady) return;
      // What keeps it from one trajectory by a store that is away keeps it from all of them.
      if (isForeseen(error)) retries.failed(error);
      else log.error({ trajectory, err: error }, 'the clock could not go on');
    },
  });
};
