import { inOneFold, type StoryEvent } from '#facts';
import type { Kind } from './kind.js';

/** What was accepted once is accepted for ever; if not, the log or the machine is broken. */
export class UnknownHistory extends Error {
  override name = 'UnknownHistory';
}

/** Folds a whole history, or what came of one after a state. */
export const replay = <State, Subject, Event extends StoryEvent, Context>(
  kind: Kind<State, Subject, Event, Context>,
  events: Iterable<Event>,
  from: State = kind.start(),
): State =>
  inOneFold(() => {
    const told = [...events];
    const leapt = kind.leap?.(from, told);
    let [state, seq] = [leapt?.state ?? from, leapt?.over ?? 0];
    for (const event of told.slice(seq)) {
      const next = kind.evolve(state, event);
      if (!next) throw new UnknownHistory(`event ${seq} (${event.type}) is not possible where it stands`);
      state = next;
      seq++;
    }
    return state;
  });
