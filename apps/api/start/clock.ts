import { ANYONE } from '#access';
import { today } from '#calendar';
import { NotReady, pastDue } from '#projections';
import { Clock } from '#reactions';
import type { Logger } from 'pino';
import type { Adapters } from '../adapters.js';

/** Lets what is past its due date lapse, also where nobody does anything. */
export const clockOf = ({ commands, views, now }: Adapters, log: Logger): Clock =>
  new Clock({
    commands,
    pastDue: () => views.ask(pastDue, { actor: ANYONE, today: today(now()) }, {}),
    onError: (trajectory, error) => {
      // While the views are being built nobody knows what is past due; the next tick will.
      if (!(error instanceof NotReady)) log.error({ trajectory, err: error }, 'the clock could not go on');
    },
  });
