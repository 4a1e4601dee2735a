import type { Actor } from '#access';
import type { Position } from '#event-store';
import { lastVisiblePosition, NotReady, type Views } from '#projections';

// What is asked does not depend on the day.
const ANY_DAY = '';

/** The position of the last event that somebody may hear of; undefined when there is none, or the views are not built. */
export function lastPositionFor(views: Views, actor: Actor): Position | undefined {
  try {
    return views.ask(lastVisiblePosition, { actor, today: ANY_DAY }, {});
  } catch (error) {
    if (error instanceof NotReady) return undefined;
    throw error;
  }
}
