import type { StoryEvent } from '#facts';
import type { Actor } from './actor.js';
import type { AccessRules } from './access-rules.js';
import { sightOf, type Sight } from './sight.js';

/** Whose a story is, of whichever kind. */
export interface Owner {
  readonly municipality: string;
  /** The councils that take part in it. */
  readonly councils: readonly string[];
}

/** What is enough to tell who may know of a story: folded from its events without telling it. */
export interface Known extends Owner {
  /** Once it is so it stays so. */
  readonly public: boolean;
}

/** What is known of a story after these events, which follow upon those before. */
export function knownAfter<Event extends StoryEvent>(
  kind: Pick<AccessRules<never, Event>, 'opening' | 'ownerIn' | 'ownerAfter' | 'visibility'>,
  before: Known | undefined,
  events: readonly Event[],
): Known | undefined {
  const [first] = events;
  const opened = first?.type === kind.opening ? kind.ownerIn(first.data) : undefined;
  const owner = before ?? opened;
  if (!owner) return undefined;
  const { municipality, councils } = events.reduce((of, event) => kind.ownerAfter?.(of, event) ?? of, owner);
  return {
    municipality,
    councils,
    public: before?.public === true || events.some((e) => kind.visibility.makesPublic(e)),
  };
}

/**
 * How much somebody sees of a story; undefined when it is not there for them: somebody who may not see it is not told
 * that it exists.
 */
export function sightInto(actor: Actor, known: Known | undefined): Sight | undefined {
  if (!known) return undefined;
  const sight = sightOf(actor, known);
  return sight === 'public' && !known.public ? undefined : sight;
}

/** Whether a story is there at all for somebody. */
export const mayKnow = (actor: Actor, known: Known | undefined): boolean => sightInto(actor, known) !== undefined;
