import type { StoryEvent } from '#facts';
import type { AccessRules } from './access-rules.js';
import type { Sight } from './sight.js';
import { visibleOf } from './visible.js';

/**
 * For each event of one whole history, the revision that it made to somebody when it was recorded: how many of the
 * events up to it they saw then, counted from 0; undefined for one that they did not see then. Takes the square of
 * the length of it: a kind with long stories has its own.
 */
export const revisionsAlongOf = <Event extends StoryEvent, Context>(
  kind: Pick<AccessRules<never, Event, Context>, 'visibility'>,
  events: readonly Event[],
  sight: Sight,
): readonly (number | undefined)[] => {
  const placed = events.map((event, place) => ({ ...event, place }));
  return placed.map(({ place }) => {
    const seen = visibleOf<Event, Context, (typeof placed)[number]>(kind, placed.slice(0, place + 1), sight);
    return seen.at(-1)?.place === place ? seen.length - 1 : undefined;
  });
};
